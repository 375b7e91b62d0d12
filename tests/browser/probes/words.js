// The words that are broken within a cell of a table: a part on one line, the rest on the next.
// What is folded is looked at too. A line may end between words, and after a hyphen or a stroke.
() => {
  const folded = document.querySelectorAll("details:not([open])")
  for (const one of folded) one.open = true
  const lines = (range) => new Set([...range.getClientRects()].map((one) => Math.round(one.top))).size
  const broken = []
  for (const cell of document.querySelectorAll("th, td")) {
    // Heads of columns that are there for screen readers alone are one pixel in size.
    if (cell.closest("thead")?.clientWidth <= 1 || cell.clientWidth <= 1) continue
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const text = texts.currentNode
      const range = document.createRange()
      range.selectNodeContents(text)
      if (lines(range) < 2) continue
      for (const word of text.data.matchAll(/[^\s/\u002d\u2010\u2013\u2014\u00ad\u200b]+/g)) {
        range.setStart(text, word.index)
        range.setEnd(text, word.index + word[0].length)
        if (lines(range) > 1) broken.push(`“${word[0]}” in “${cell.textContent.trim().slice(0, 40)}”`)
      }
    }
  }
  for (const one of folded) one.open = false
  return broken
}
