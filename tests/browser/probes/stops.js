// Notes where the Tab key stops. The state of a stop is read when the next key comes, because
// only then has the page scrolled to it. Returns the number of stops that there should be.
() => {
  const CONTROLS =
    "a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], " +
    "video[controls], [contenteditable], [tabindex]"
  const named = (element) =>
    `${element.localName} “${(element.textContent || element.id).trim().slice(0, 40)}”`
  const expected = [...document.querySelectorAll(CONTROLS)].filter(
    (one) =>
      one.tabIndex >= 0 &&
      !one.disabled &&
      !one.closest("[inert]") &&
      one.checkVisibility({ visibilityProperty: true }),
  )
  const faults = []
  const reached = []
  const look = () => {
    const stop = document.activeElement
    if (!stop || stop === document.body || stop === document.documentElement) return
    reached.push(stop)
    const box = stop.getBoundingClientRect()
    const onScreen =
      box.width > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth
    if (!onScreen) faults.push(`the focus is off the screen: ${named(stop)}`)
    if (!stop.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      faults.push(`the focus is on something hidden: ${named(stop)}`)
    const style = getComputedStyle(stop)
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
    if (!outlined && style.boxShadow === "none") faults.push(`no mark of focus: ${named(stop)}`)
  }
  addEventListener("keydown", look, { capture: true })
  window.__stops = () => {
    removeEventListener("keydown", look, { capture: true })
    const wrong = expected.findIndex((one, place) => reached[place] !== one)
    if (wrong >= 0) {
      const instead = reached[wrong] ? named(reached[wrong]) : "nothing"
      faults.push(`stop ${wrong + 1} should be ${named(expected[wrong])} and is ${instead}`)
    }
    // Where there is one stop alone, the way round leads to it again
    if (expected.length > 1 && expected.at(-1) === document.activeElement) faults.push("the last stop is a trap")
    return { reached: reached.length, expected: expected.length, faults }
  }
  return expected.length
}
