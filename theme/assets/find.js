// The box of the page Find. It loads nothing until somebody types, and sends nothing.
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
    return search.open(await got.json(), words)
  } catch {
    loading = undefined
  }
}

const make = (name, given, ...inside) => {
  const made = document.createElement(name)
  made.append(...inside)
  return Object.assign(made, given)
}

const show = ({ said, pages, offered }) => {
  const take = (word) => () => {
    box.value = word
    find()
  }
  const buttons = offered.map((word) => make("button", { type: "button", onclick: take(word) }, word))
  answer.replaceChildren(said, " ", ...buttons)
  list.replaceChildren(
    ...pages.map(([title, href, kind]) =>
      make("li", {}, make("a", { href }, title), " ", make("small", {}, kind)),
    ),
  )
}

const find = async () => {
  clearTimeout(waiting)
  const look = await (loading ??= load())
  const typed = box.value
  const found = look && typed.trim() && (await look(typed))
  if (typed !== box.value) return // the reader has gone on
  show(found || { said: look ? "" : words.failed, pages: [], offered: [] })
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
