// The box of the page Find. It loads nothing until somebody types, and sends nothing.
const MOST = 20 // pages in the list
const WAIT = 250 // ms after the last key

const form = document.querySelector("form[data-index]")
const words = form.dataset
const box = form.elements.q
const [answer, list] = form.querySelectorAll("[role=status], ol")
let loading
let waiting

// Fetched once; nothing where it cannot be fetched, so that it is tried again.
const load = async () => {
  try {
    const [search, got] = await Promise.all([import("./search.js"), fetch(words.index)])
    const known = search.read(await got.json(), words.ignored)
    return (typed) => search.look(known, typed)
  } catch {
    loading = undefined
  }
}

const make = (name, given, ...inside) => {
  const made = document.createElement(name)
  made.append(...inside)
  return Object.assign(made, given)
}

const show = ({ pages, used, offered }) => {
  const most = pages.length > MOST ? words.most.replace("{number}", MOST) : ""
  const other = used.length ? words.used.replace("{words}", used.join(", ")) : ""
  const found = pages.length ? words.found.replace("{number}", pages.length) : words.none
  const take = (word) => () => {
    box.value = word
    find()
  }
  const buttons = offered.map((word) => make("button", { type: "button", onclick: take(word) }, word))
  const near = offered.length ? words.offered : ""
  answer.replaceChildren([found, most, other, near].join(" "), " ", ...buttons)
  list.replaceChildren(
    ...pages.slice(0, MOST).map(([title, address, kind]) =>
      make("li", {}, make("a", { href: `../${address}` }, title), " ", make("small", {}, kind)),
    ),
  )
}

const find = async () => {
  clearTimeout(waiting)
  const look = await (loading ??= load())
  if (look && box.value.trim()) return show(look(box.value))
  list.replaceChildren()
  answer.textContent = look ? "" : words.failed
}

form.oninput = () => {
  loading ??= load()
  clearTimeout(waiting)
  waiting = setTimeout(find, WAIT)
}
form.onsubmit = (event) => {
  event.preventDefault()
  find()
}
form.hidden = false
box.value ||= new URLSearchParams(location.search).get("q") || ""
if (box.value) find()
