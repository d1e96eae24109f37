/** Legal forms as their words are once folded, and the form each stands for; spellings of one form share a name. */
const FORMS: ReadonlyArray<readonly [form: string, spellings: string]> = [
  [
    'ltd',
    'ltd|limited|private limited|private ltd|pvt ltd|pvt limited|pte ltd|pte limited|pty ltd|pty limited|pty',
  ],
  [
    'ltd',
    'co ltd|company limited|ltda|limitada|limitee|ltee|teoranta|teo|cyfyngedig|cyf|proprietary limited',
  ],
  ['inc', 'inc|incorporated|corp|corporation'],
  ['llc', 'llc|limited liability company|pllc|lc'],
  ['llp', 'llp|limited liability partnership'],
  ['lp', 'lp|limited partnership'],
  ['plc', 'plc|public limited company|pcl'],
  ['cic', 'cic|community interest company'],
  ['gmbh', 'gmbh|gesellschaft mit beschrankter haftung|mbh|gesmbh'],
  ['gmbh kg', 'gmbh co kg|gmbh cokg|gmbh co|gmbh kg'],
  ['ug', 'ug|ug haftungsbeschrankt|unternehmergesellschaft'],
  ['ag', 'ag|aktiengesellschaft'],
  ['kg', 'kg|kommanditgesellschaft'],
  ['ohg', 'ohg|offene handelsgesellschaft'],
  ['gbr', 'gbr|gesellschaft burgerlichen rechts'],
  ['ek', 'ek|e k|eingetragener kaufmann'],
  ['ev', 'ev|eingetragener verein'],
  ['sarl', 'sarl|sa rl|societe a responsabilite limitee|eurl'],
  ['sas', 'sas|sasu|societe par actions simplifiee'],
  ['sa', 'sa|societe anonyme|sociedad anonima|sociedade anonima'],
  ['sci', 'sci|scop'],
  ['srl', 'srl|srls|societa a responsabilita limitata|scarl'],
  ['spa', 'spa|societa per azioni'],
  ['snc', 'snc|societa in nome collettivo'],
  ['sl', 'sl|slu|sociedad limitada|slne'],
  ['sau', 'sau'],
  ['sa de cv', 'sa de cv|sapi de cv|s de rl de cv'],
  ['lda', 'lda'],
  ['bv', 'bv|besloten vennootschap|bvba'],
  ['nv', 'nv|naamloze vennootschap'],
  ['vof', 'vof|vennootschap onder firma'],
  ['cv', 'cv|commanditaire vennootschap'],
  ['ab', 'ab|aktiebolag'],
  ['hb', 'hb|handelsbolag|kb'],
  ['as', 'as|aksjeselskap|aktieselskab|asa'],
  ['aps', 'aps|anpartsselskab'],
  ['oy', 'oy|osakeyhtio|oyj'],
  ['ehf', 'ehf|hf'],
  ['ou', 'ou|osauhing'],
  ['sia', 'sia|uab|mb'],
  ['spzoo', 'spzoo|sp zoo|sp z oo|spolka z oo|spolka z ograniczona odpowiedzialnoscia'],
  ['sp k', 'sp k|spk|sp j|spj'],
  ['sro', 'sro|spol sro|spol s ro|spolecnost s rucenim omezenym'],
  ['akc', 'akciova spolecnost'],
  ['kft', 'kft|korlatolt felelossegu tarsasag|bt'],
  ['zrt', 'zrt|nyrt|rt'],
  ['doo', 'doo|drustvo s ogranicenom odgovornoscu'],
  ['dd', 'dd|ad'],
  ['eood', 'eood|ood'],
  ['as tr', 'anonim sirketi|ltd sti|limited sirketi|sti'],
  ['pt', 'pt|tbk'],
  ['bhd', 'sdn bhd|bhd'],
  ['kk', 'kk|kabushiki kaisha|株式会社|株'],
  ['yk', 'yk|有限会社|有'],
  ['gk', 'gk|合同会社'],
  ['cn ltd', '有限公司|有限责任公司|有限責任公司|股份有限公司'],
  ['kr', '주식회사|주'],
  ['ooo', 'ooo|ооо|общество с ограниченнои ответственностью'],
  ['ao', 'ао|оао|зао|пао'],
  ['ip', 'ип'],
  ['tov', 'тов'],
  ['epe', 'επε|αε|ικε'],
  ['bm', 'בעמ'],
  ['llc ae', 'fze|fzco|fzc|wll'],
  ['se', 'se|societas europaea'],
  ['se coop', 'scoop|coop|cooperative|co op'],
  ['co', 'co|company|cie|compagnie'],
]

/** Words that are a form at the end of a name only: inside, they're initials, syllables or articles. */
const LOOSE_WORD_LENGTH = 3

/** Forms that stand before the name in their languages. */
const LEADING = new Set(['pt', 'ooo', 'ао', 'ооо', 'оао', 'зао', 'пао', 'ип', 'тов', 'uab', 'sia', 'ab'])

const FORM_OF = new Map(
  FORMS.flatMap(([form, spellings]) => spellings.split('|').map((spelling) => [spelling, form] as const)),
)
/** Longest first, so that "gmbh co kg" isn't read as "kg". */
const LENGTHS = [6, 5, 4, 3, 2, 1]

/** Scripts without spaces write the form and the name as one word. */
const ATTACHED =
  /^(?:株式会社|有限会社|合同会社|주식회사)|(?:株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限責任公司|有限公司|주식회사)$/u

interface WithoutForm {
  readonly words: readonly string[]
  /** The same for every spelling of a form; null when the name has none. */
  readonly form: string | null
}

/** Takes the legal form out of a name's folded words, never the whole name. */
export function withoutLegalForm(words: readonly string[]): WithoutForm {
  const detached = detach(words)
  let rest = detached.words
  let { form } = detached
  for (let next = formAtEnd(rest); next !== null; next = formAtEnd(rest)) {
    // "Co. Ltd": what stands last is the form, what stands before it belongs to it.
    form ??= next.form
    rest = rest.slice(0, next.start)
  }
  const [first = ''] = rest
  if (form === null && rest.length > 1 && LEADING.has(first)) {
    return { words: rest.slice(1), form: FORM_OF.get(first) ?? null }
  }
  const inside = rest.findIndex(
    (word, at) => at > 0 && word.length >= LOOSE_WORD_LENGTH && word !== 'company' && FORM_OF.has(word),
  )
  if (inside === -1) return { words: rest, form }
  return { words: rest.toSpliced(inside, 1), form: form ?? FORM_OF.get(rest[inside] ?? '') ?? null }
}

/** The legal form that the last words are, and where it starts; null where they're none, or the whole name. */
export function formAtEnd(words: readonly string[]): { start: number; form: string } | null {
  for (const length of LENGTHS) {
    const start = words.length - length
    if (start < 1) continue
    const form = FORM_OF.get(words.slice(start).join(' '))
    if (form !== undefined) return { start, form }
  }
  return null
}

function detach(words: readonly string[]): WithoutForm {
  let form: string | null = null
  const rest = words.map((word) => {
    const part = ATTACHED.exec(word)?.[0]
    if (part === undefined || part === word) return word
    form = FORM_OF.get(part) ?? null
    return word.replace(part, '')
  })
  return { words: rest, form }
}
