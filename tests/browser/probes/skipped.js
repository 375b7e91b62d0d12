// What is wrong after the skip link was followed and Tab pressed once more.
() => {
  const target = document.querySelector(location.hash || "nothing")
  const stop = document.activeElement
  const after = target && target.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING
  stop.blur()
  scrollTo(0, 0)
  if (!target) return ["the skip link leads nowhere"]
  return after ? [] : [`after ${location.hash} the focus goes back to ${stop.localName}`]
}
