// What is wider than the screen and what is cut off, with each of some extra styles in turn.
// The styles are a constructed sheet, which the page's policy has nothing against.
(extras) => {
  const root = document.documentElement
  const named = (element) =>
    element.localName +
    (element.classList.length ? "." + [...element.classList].join(".") : "") +
    ` “${element.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}”`
  const hides = (value) => value === "hidden" || value === "clip"
  const lost = (element) => {
    // Content for screen readers alone is one pixel in size, and drawings have no text of their own.
    if (element.clientWidth <= 1 || element instanceof SVGElement) return 0
    const style = getComputedStyle(element)
    const across = hides(style.overflowX) ? element.scrollWidth - element.clientWidth : 0
    const down = hides(style.overflowY) ? element.scrollHeight - element.clientHeight : 0
    return Math.max(across, down)
  }
  const beside = (word) => {
    const { left, right, width } = word.getBoundingClientRect()
    return width && (left < -1 || right > root.clientWidth + 1)
  }
  const measure = () => {
    const wider = root.scrollWidth - root.clientWidth
    const widest = wider
      ? [...document.querySelectorAll("body *")].find(
          (one) => one.getBoundingClientRect().right > root.clientWidth + 0.5,
        )
      : null
    const cut = [...document.querySelectorAll("body *")].filter(lost)
    const words = [...document.querySelectorAll("svg text")].filter(beside)
    return { wider, widest: widest && named(widest), cut: [...cut, ...words].map(named) }
  }
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets.push(sheet)
  const found = {}
  for (const [name, style] of Object.entries(extras)) {
    sheet.replaceSync(style)
    found[name] = measure()
  }
  document.adoptedStyleSheets.pop()
  return found
}
