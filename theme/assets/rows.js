// Lets readers choose and order the rows of a list of measures. Nothing happens until a touch.
const form = document.querySelector("form[data-all]")
const words = form.dataset
const tables = [...document.querySelectorAll("table.cards")].map((table) => {
  let head = table
  while (head.tagName !== "H2") head = head.previousElementSibling
  return { table, head, body: table.tBodies[0], rows: [...table.tBodies[0].rows] }
})
const rows = tables.flatMap((one) => one.rows)
const read = (row, column) => (row.cells[column].querySelector(".rag, strong, a") ?? row.cells[column]).textContent
const order = new Intl.Collator(undefined, { numeric: true }).compare

const ask = (label, choices, act) => {
  const select = document.createElement("select")
  select.append(...choices.map(([said, value]) => new Option(said, value)))
  select.onchange = act
  const around = document.createElement("label")
  around.append(label, " ", select)
  form.append(around)
  return select
}
const list = (all) => [[words.all, ""], ...[...new Set(all)].map((one) => [one, one])]

const show = () => {
  for (const row of rows) row.hidden = rating.value && read(row, 1) !== rating.value
  for (const { table, head, rows } of tables) {
    const none = rows.every((row) => row.hidden)
    table.hidden = head.hidden = none || (topic.value && head.textContent !== topic.value)
  }
}
const sort = () => {
  const column = by.value
  for (const { body, rows } of tables)
    body.append(...(column ? [...rows].sort((one, other) => order(read(one, column), read(other, column))) : rows))
}
// By name or direction: figures in different units have no order, and the page has that of ratings.
const heads = [...tables[0].table.tHead.rows[0].cells].map((head, at) => [head.textContent, at])
const orders = heads.filter(([, at]) => at !== 1 && at !== 2)
const topic = ask(words.topic, list(tables.map((one) => one.head.textContent)), show)
const rating = ask(words.rating, list(rows.map((row) => read(row, 1))), show)
const by = ask(words.sort, [[words.first, ""], ...orders], sort)
form.hidden = false
