// What is wrong with the page on paper.
(ratings) => {
  const faults = new Set()
  const seen = (element) => element.checkVisibility({ visibilityProperty: true })
  const named = (element) =>
    [element.parentElement, element].map((one) => [one.localName, ...one.classList].join(".")).join(" > ")
  const paper = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor
      if (!/, 0\)$/.test(colour)) return colour
    }
    return "rgb(255, 255, 255)"
  }
  for (const nav of document.querySelectorAll("nav, [role=navigation], a[href='#main_part']")) {
    if (seen(nav)) faults.add(`navigation is printed: ${named(nav)}`)
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement
    if (!texts.currentNode.data.trim() || !seen(element)) continue
    const style = getComputedStyle(element)
    const ink = element instanceof SVGElement ? style.fill : style.color
    if (ink !== "rgb(0, 0, 0)") faults.add(`words are not black but ${ink}: ${named(element)}`)
    const behind = paper(element)
    if (behind !== "rgb(255, 255, 255)")
      faults.add(`words are not on white but on ${behind}: ${named(element)}`)
  }
  const printed = [...document.querySelectorAll("main .rag")].filter(seen).length
  if (printed !== ratings) faults.add(`${ratings} ratings on the screen, ${printed} on paper`)
  for (const folded of document.querySelectorAll("details > :not(summary), [popover]")) {
    if (!seen(folded)) faults.add(`folded away on paper: ${named(folded)}`)
  }
  return [...faults]
}
