// Finds pages by their words. The reader's own browser does it: nothing that is typed leaves it.
const LEAST_SHARE = 0.3 // of the first page's score, for a page to be shown
const PART = 0.6 // what the beginning of a word counts, or another spelling of it
const TERM = 0.3 // what a term of the glossary counts: people look for pages first
const SHORTEST_MISSPELT = 4 // letters
const LONG = 8 // letters, from which on a word may have two mistakes
const SHORTEST_BEGINNING = 5 // letters, to look for longer words though the word itself is known
const MOST = 20 // pages in the list
const POSTCODE = /^\s*[a-z]{1,2}\d[a-z\d]?\s*$/i
const FULL_POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?) ?\d[a-z]{2}\b/gi

// The words of a text in small letters, without marks and plurals: as the index has them.
export const split = (text) => {
  const plain = text.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f'’]/g, "")
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu) || []
  return words.map((word) => word.replace(/(..)ies$/, "$1y").replace(/(..[^ius])s$/, "$1"))
}

// The index (title, address, kind and other words), with every known word and how
// well it leads to which page. The words of `ignored`, such as "the", lead nowhere.
export const read = (pages, ignored) => {
  const words = new Map()
  const idle = new Set(split(ignored))
  const add = (word, page, weight) => {
    if (!words.has(word)) words.set(word, new Map())
    words.get(word).set(page, weight)
  }
  pages.forEach(([title, address, , more], page) => {
    const named = split(title)
    const share = address.includes("#") ? TERM : 1
    if (more) split(more).forEach((word) => add(word, page, share))
    named.forEach((word) => add(word, page, share * (2 + 1 / named.length)))
  })
  return { pages, words, idle }
}

// A known word as people write it: of "buse", which `split` makes, "buses".
const writeOut = (stem, pages) => {
  for (const [title, , , more] of pages)
    for (const word of `${title} ${more}`.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) || [])
      if (split(word).includes(stem)) return word
  return stem
}

// How many letters to add, leave out, change or swap to make one word the other.
const differ = (one, other) => {
  let before
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < other.length; j++) {
      const swapped = i && j && one[i] === other[j - 1] && one[i - 1] === other[j]
      const ways = [row[j] + (one[i] !== other[j]), row[j + 1] + 1, next[j] + 1]
      next.push(Math.min(...ways, swapped ? before[j - 1] + 1 : Infinity))
    }
    before = row
    row = next
  }
  return row.pop()
}

// The known words that are spelt most like a word and begin like it, and how far they are from it.
const findNearest = (word, words) => {
  let least = word.length / 3
  let nearest = []
  for (const known of words.keys()) {
    const isFar = Math.abs(known.length - word.length) > least
    if (known[0] !== word[0] || isFar || /\d/.test(known)) continue
    const far = differ(word, known)
    if (far < least) nearest = []
    if (far <= least) nearest.push(known)
    least = Math.min(far, least)
  }
  return [least, nearest]
}

// The pages that a word leads to and how well, in `hits`, by way of the known words in `used`;
// or else words that are too far off to use unasked, in `offered`.
const follow = (word, words, isExact) => {
  const hits = new Map()
  const take = (known, share) =>
    words.get(known).forEach((weight, page) => {
      hits.set(page, Math.max(hits.get(page) || 0, weight * share))
    })
  if (words.has(word)) take(word, 1)
  if (/\d/.test(word)) return { hits } // LE1 is not LE11, and 15 is not 154
  if (!hits.size || word.length >= SHORTEST_BEGINNING)
    for (const known of words.keys()) if (known.startsWith(word)) take(known, PART)
  if (hits.size || isExact || word.length < SHORTEST_MISSPELT) return { hits }
  const [far, nearest] = findNearest(word, words)
  if (far > (word.length < LONG ? 1 : 2)) return { hits, offered: nearest }
  nearest.forEach((known) => take(known, PART))
  return { hits, used: nearest }
}

// The pages for what was typed, the best first; other spellings that were used; and, where there is
// no page, spellings that may be meant. Where the words are `exact`, no other spelling is tried.
const look = ({ pages, words, idle }, typed, isExact) => {
  const scores = new Map()
  const spellings = { used: [], offered: [], missed: [] }
  for (const word of split(typed.replace(FULL_POSTCODE, "$1"))) {
    if (idle.has(word)) continue
    const { hits, used = [], offered = [] } = follow(word, words, isExact)
    spellings.used.push(...used)
    spellings.offered.push(...offered)
    if (!hits.size && /\d/.test(word)) spellings.missed.push(word)
    const rarity = Math.log(1 + pages.length / hits.size) // a rare word says more
    hits.forEach((score, page) => scores.set(page, (scores.get(page) || 0) + score * rarity))
  }
  const order = [...scores].sort((one, other) => other[1] - one[1] || one[0] - other[0])
  const shown = order.filter(([, score]) => score >= order[0][1] * LEAST_SHARE)
  const write = (some) => some.map((stem) => writeOut(stem, pages))
  const offered = shown.length ? [] : write(spellings.offered)
  const { missed } = spellings
  return { pages: shown.map(([page]) => pages[page]), used: write(spellings.used), offered, missed }
}

// What other agreements of the site have for exactly what was typed, each with its agreement's name.
// They must have every code that was missed here.
const lookElsewhere = async (homes, typed, missed, ignored) => {
  const looked = homes.map(async (home) => {
    try {
      const got = await fetch(`${home}find/pages.json`)
      const known = read(await got.json(), ignored)
      const isMeant = (page) =>
        missed.every((code) => known.words.get(code)?.has(known.pages.indexOf(page)))
      const name = document.querySelector(`main a[href="${home}"]`)?.textContent
      const { pages } = look(known, typed, true)
      return pages.filter(isMeant).map(([title, address]) => [title, home + address, name])
    } catch {
      return []
    }
  })
  return (await Promise.all(looked)).flat()
}

// Why there may be nothing: a postcode that is not known here, or letters that no page has.
const explain = ({ words }, typed, said) => {
  const codes = [...typed.matchAll(FULL_POSTCODE)].map(([, outward]) => outward.toLowerCase())
  if (POSTCODE.test(typed)) codes.push(...split(typed))
  if (codes.some((code) => !words.has(code))) return said.postcode
  const letters = new Set([...words.keys()].join(""))
  // one letter of a word that a page has is enough
  const isStrange = (word) => ![...word].some((letter) => letters.has(letter))
  return split(typed).some(isStrange) ? said.letters : ""
}

// From an index and the page's own words, what finds and says what was typed.
export const open = (index, said) => {
  const known = read(index, said.ignored)
  const homes = said.others.split(" ").filter(Boolean)
  return async (typed) => {
    const { pages, used, offered, missed } = look(known, typed)
    const isAsked = missed.length || !pages.length
    const others = isAsked ? await lookElsewhere(homes, typed, missed, said.ignored) : []
    const here = pages.map(([title, address, kind]) => [title, `../${address}`, kind])
    const near = others.length ? [] : offered
    const lines = [
      here.length && said.found.replace("{number}", here.length),
      others.length && said.elsewhere.replace("{number}", others.length),
      !here.length && !others.length && said.none,
      here.length + others.length > MOST && said.most.replace("{number}", MOST),
      used.length && said.used.replace("{words}", used.join(", ")),
      !others.length && explain(known, typed, said),
      near.length && said.offered,
    ]
    const found = [...others, ...here].slice(0, MOST)
    return { said: lines.filter(Boolean).join(" "), pages: found, offered: near }
  }
}
