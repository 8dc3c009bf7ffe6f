/**
 * Every text that the plugin shows, grouped by the part that shows it; nothing else in `src/obsidian` holds words for people.
 * Problems bring their own words, since the terminal shows them too.
 */

const count = (number: number, one: string, many = `${one}s`): string => `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

const publisherNames: Readonly<Record<string, string>> = { 'digital-garden': 'Digital Garden', 'obsidian-publish': 'Obsidian Publish', quartz: 'Quartz', enveloppe: 'Enveloppe' };

export const placeStrings = {
  line: (path: string, line: number) => `${path}:${line}`,
  gone: (path: string) => `"${path}" is no longer in the vault.`,
} as const;

export const indexStrings = {
  unreadable: (reason: string) => `The file could not be read: ${reason}`,
  leftOut: 'The note is left out.',
  checkFile: 'Check that the file can be opened, then re-index.',
  reading: (done: number, total: number) => `Reading notes: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`,
  done: (notes: number, total: number) => `${count(notes, 'note')} of ${total.toLocaleString('en')} in the garden.`,
  notReady: 'The notes are still being read. Try again in a moment.',
} as const;

export const commandStrings = {
  convertDrawing: 'Convert drawing to Mermaid…',
  openDecision: 'Open decision framework',
  showNote: 'Show what was read from this note',
  compare: 'Compare patterns…',
  find: 'Find…',
  insertTable: 'Insert comparison table…',
  insertDiagram: 'Insert diagram…',
  refreshNote: 'Refresh generated blocks in this note',
  refreshAll: 'Refresh generated blocks in all notes…',
  linkSolutions: 'Link solutions in this note…',
  problems: 'Show problems',
  reindex: 'Re-index the vault',
  undo: 'Undo last garden change',
  verify: 'Verify index',
} as const;

export const failureStrings = {
  effect: 'The command was stopped; what it had not written yet is left as it was.',
  tip: 'Run it again. If it happens again, report it with this message.',
} as const;

export const blockStrings = {
  example: 'For example',
} as const;

export const pickStrings = {
  compareTitle: 'Compare',
  filter: 'Filter by name',
  none: 'No note describes anything of that name.',
  nothing: 'The garden holds nothing to compare yet. Describe two patterns in notes, with what they are good for and what they use.',
  restricted: (publishers: readonly string[]) => `This note is published (${publishers.map((id) => publisherNames[id] ?? id).join(', ')}), so only notes that its readers can see are used.`,
  by: 'Aspects (optional)',
  byTip: 'Parted by commas, such as latency, cost. Left blank, everything the notes say is shown.',
  list: 'What to compare',
  chosen: (number: number) => (number < 2 ? 'Choose at least two.' : `${number} chosen`),
  go: 'Compare',
  cancel: 'Cancel',
  kinds: { pattern: 'Pattern', workload: 'Workload', component: 'Component', solution: 'Solution', quality: 'Quality' },
} as const;

export const previewStrings = {
  insert: 'Insert',
  copy: 'Copy',
  copied: 'Copied.',
  close: 'Close',
  inserted: 'Inserted. Refresh generated blocks to keep it up to date.',
  noEditor: 'The note is no longer open for editing, so nothing was inserted.',
  diagram: (title: string) => `Diagram: ${title}`,
  source: 'Diagram as text',
  notDrawn: (reason: string) => `The diagram cannot be shown here: ${reason}`,
} as const;

export const findStrings = {
  placeholder: 'Find a pattern, workload, component or solution, or ask a question…',
  empty: 'The garden holds nothing of that name.',
  relationsOf: (name: string) => `What the notes say about ${name}…`,
  noRelations: 'The notes say nothing more about it.',
  counts: (notes: number, links: number) => `${count(notes, 'note')}, ${count(links, 'relation')}`,
  ask: (query: string) => `Answer "${query}"`,
  choose: 'to choose',
  open: 'to open',
  openTab: 'to open in a new tab',
  leave: 'to leave',
  complete: 'to complete',
  insert: 'to insert',
  pin: 'to pin',
  answer: 'Show the answer',
  results: (number: number) => (number === 0 ? 'No results' : count(number, 'result')),
  preview: 'Preview of the answer',
  meant: (query: string) => `Did you mean "${query}"?`,
  groups: {
    uses: 'Uses', usedBy: 'Used by', alternative: 'Alternative', mention: 'Named',
    definition: 'Definition', characteristic: 'Characteristic', example: 'Example', need: 'Need', implication: 'Implication', principle: 'Principle',
    suits: 'Suits', struggles: 'Struggles with', benefit: 'Benefit', drawback: 'Drawback', prefer: 'Choose when', avoid: 'Avoid when',
  },
} as const;

export const answerStrings = {
  view: 'Garden answer',
  pinned: (query: string) => `Garden answer: ${query}`,
  none: { title: 'No answer is pinned', text: 'Run "Find…", write a question, and press Ctrl or Cmd with Enter.' },
} as const;

export const blockMenuStrings = {
  options: 'Options of this live block',
  copy: 'Copy as Markdown',
  turn: 'Turn into generated block',
  open: 'Open in query',
  detach: 'Detach generated block',
  toLive: 'Turn into live block',
  toGenerated: 'Turn into generated block',
  detached: 'Detached. The text is yours now.',
  turnedLive: 'Turned into a live block.',
  turnedGenerated: 'Turned into a generated block.',
  gone: 'The block is no longer there, so nothing was written.',
  edited: {
    title: 'Edited blocks',
    intro: (blocks: number) => `${count(blocks, 'block')} in this note changed since the garden wrote ${blocks === 1 ? 'it' : 'them'}. Choose what becomes of ${blocks === 1 ? 'it' : 'each'}.`,
    keep: 'Keep mine', keepTip: 'Left as it is, and asked about again.',
    regenerate: 'Regenerate', detach: 'Detach',
    choice: (query: string) => `What becomes of "${query}"`,
    yours: 'Your text', fresh: 'New content', side: (title: string, query: string) => `${title}: ${query}`,
    go: 'Apply',
    done: (blocks: number) => `${count(blocks, 'block')} changed.`,
  },
} as const;

export const builderStrings = {
  command: 'Build comparison table…',
  title: 'Build comparison table',
  rows: 'Rows', aspects: 'Aspects', solutions: 'Solutions they use', whichAspects: 'Aspects',
  sortedBy: 'Order', picked: 'As picked', name: 'By name',
  transposed: 'Change rows and columns over', sources: 'Number the sources', links: 'Link to the sources',
  preview: 'Preview of the table',
  few: 'Choose what to compare.',
  copyMarkdown: 'Copy as Markdown', copyCsv: 'Copy as CSV',
} as const;

export const leakStrings = {
  command: 'Show leaks',
  title: 'Leaks in published notes',
  looking: 'Looking through published notes…',
  none: 'No published note shows anything of notes that its readers cannot see.',
  found: (leaks: number, notes: number) => `${count(leaks, 'leak')} in ${count(notes, 'published note')}:`,
  copy: 'Copy list',
} as const;

export const diagramStrings = {
  placeholder: 'Choose a diagram…',
  empty: 'The notes hold nothing to draw yet.',
  map: 'Map of patterns and what they use',
  decision: 'Decision tree',
  structure: (name: string) => `Structure of ${name}`,
  stack: (name: string) => `Stack of ${name}`,
} as const;

export const refreshStrings = {
  done: (blocks: number) => (blocks === 0 ? 'All generated blocks are up to date.' : `${count(blocks, 'block')} refreshed.`),
  none: 'This note has no generated blocks.',
  left: (blocks: number) => `${count(blocks, 'block')} left as they are:`,
  title: 'Refresh generated blocks in all notes',
  looking: 'Looking through the notes…',
  plan: (blocks: number, notes: number) => `${count(blocks, 'block')} in ${count(notes, 'note')} will be refreshed.`,
  upToDate: 'All generated blocks are up to date. Nothing will be written.',
  noteBlocks: (blocks: number) => count(blocks, 'block'),
  problems: (blocks: number) => `${count(blocks, 'block')} will be left as they are:`,
  go: 'Refresh',
  refreshed: (blocks: number, notes: number) => `${count(blocks, 'block')} in ${count(notes, 'note')} refreshed.`,
  failed: (notes: readonly string[]) => `Could not be written: ${notes.join(', ')}`,
} as const;

export const undoStrings = {
  nothing: 'There is no garden change to undo.',
  done: (notes: number) => `Undone in ${count(notes, 'note')}.`,
  changed: (notes: readonly string[]) => `Changed since, therefore left as they are: ${notes.join(', ')}`,
} as const;

export const linkStrings = {
  title: 'Link solutions in this note',
  none: 'Nothing to link: no solution named here has a note of its own, or all of them are linked already.',
  tip: 'The first mention in each section. Your wording stays.',
  go: (links: number) => (links === 0 ? 'Nothing chosen' : `Link ${count(links, 'mention')}`),
  tables: 'In tables, too',
  done: (links: number) => `${count(links, 'mention')} linked.`,
  to: (target: string) => `to ${target}`,
  inFolder: 'Link solutions in a folder…',
  pickFolder: 'Choose a folder…',
  wholeVault: 'The whole vault',
  folderTitle: (folder: string) => `Link solutions: ${folder}`,
  folderTip: (links: number, notes: number) => `${count(links, 'mention')} in ${count(notes, 'note')}: the first one in each section.`,
  folderNone: 'Nothing to link: no solution named there has a note of its own, or all of them are linked already.',
  mentions: (links: number) => count(links, 'mention'),
  goNotes: (notes: number) => (notes === 0 ? 'Nothing chosen' : `Link in ${count(notes, 'note')}`),
  linkedNotes: (notes: number) => `Linked in ${count(notes, 'note')}.`,
  failed: (notes: readonly string[]) => `Could not be written: ${notes.join(', ')}`,
  unlink: 'Unlink solutions in this note…',
  unlinkTitle: 'Unlink solutions in this note',
  unlinkTip: 'The words stay. Links that you wrote yourself look the same, so leave out those that you want to keep.',
  unlinkNone: 'This note has no link to the note of a solution.',
  goUnlink: (links: number) => (links === 0 ? 'Nothing chosen' : `Unlink ${count(links, 'mention')}`),
  unlinked: (links: number) => `${count(links, 'mention')} unlinked.`,
  createNotes: 'Create solution notes…',
  notesTitle: 'Create solution notes',
  notesTip: (folder: string) => `Solutions that your notes use and that have no note. New notes are made in ${folder === '' ? 'the vault folder' : `"${folder}"`}; no file is written over.`,
  notesNone: 'Every solution that your notes use has a note.',
  usedBy: (users: number) => `used by ${users.toLocaleString('en')}`,
  goCreate: (notes: number) => (notes === 0 ? 'Nothing chosen' : `Create ${count(notes, 'note')}`),
  taken: 'There is such a file.',
  created: (notes: number) => `${count(notes, 'note')} created.`,
  notCreated: (names: readonly string[]) => `Not created, since there is such a file or the name fits none: ${names.join(', ')}`,
  relations: 'Write relations to properties…',
  relationsTitle: 'Write relations to properties',
  relationsTip: 'Links in the property "uses", for Bases and other plugins. No other property is touched.',
  relationsNone: 'The property "uses" holds already what this note uses.',
  added: 'Added', removed: 'Taken out: the note no longer says so, or its readers cannot see it',
  goRelations: (links: number) => (links === 0 ? 'Nothing chosen' : `Change ${count(links, 'link')}`),
  relationsDone: (links: number) => `${count(links, 'link')} changed.`,
} as const;

export const problemStrings = {
  title: 'Problems',
  none: 'No problems. Every note in the garden could be read.',
  hidden: (problems: number) => `${count(problems, 'more problem')} not shown.`,
  nowhere: 'Whole garden',
} as const;

export const verifyStrings = {
  running: 'Building the garden a second time…',
  equal: 'The index is right: a garden built anew is equal to it.',
  different: 'The index differed from a garden built anew, and was replaced. Please report what you changed before.',
} as const;

export const settingStrings = {
  solutions: 'Solutions',
  solutionFolder: 'Folder for solution notes',
  solutionFolderTip: 'Where "Create solution notes" makes notes. Left blank: the vault folder.',
  relations: 'Relations in properties',
  relationsTip: 'Offers the command "Write relations to properties", which keeps the property "uses" of a note.',
  blocks: 'Generated blocks',
  auto: 'Keep blocks up to date on this device',
  autoTip: 'Blocks whose marker ends in "| auto" are refreshed when other notes change. The property "architecture-garden-refresh: false" leaves a note alone.',
  names: 'Labels and names',
  labels: 'More labels',
  labelsTip: 'One a line, in any language: "ventajas = benefit", "herramientas = solutions". Meanings are the facets, solutions, alternatives and trade-off.',
  sameNames: 'Same thing',
  sameNamesTip: 'One pair a line: "Apache Kafka = our log". The second is another name of the first.',
  apartNames: 'Different things',
  apartNamesTip: 'One pair a line: "Streaming | Streaming Architecture". They are never taken for one.',
  scope: 'What is read',
  inScope: (notes: number, total: number) => `${notes.toLocaleString('en')} of ${total.toLocaleString('en')}`,
  garden: 'Notes in the garden',
  inScopeTip: 'Notes with one of the tags or folders below, and notes that read like architecture notes. The property architecture-garden in a note takes it in (true) or leaves it out (false).',
  tags: 'Tags',
  tagsTip: 'Parted by commas. A nested tag counts with its parents. Tags count in properties and in lines of nothing but tags.',
  folders: 'Folders',
  foldersTip: 'Parted by commas or lines. All notes in them are read.',
  decisions: 'Decisions',
  decisionFolder: 'Decision folder',
  decisionFolderTip: 'Where decision records are written.',
  drawings: 'Drawings',
  drawingButtons: 'Buttons on text drawings',
  drawingButtonsTip: 'In reading view, code blocks with boxes and arrows get a small button that shows them as a Mermaid diagram.',
  publishing: 'Publishing',
  readers: 'What readers see',
  publishingTip: 'What is written into a published note draws only on notes that its readers can see.',
  digitalGarden: 'Digital garden',
  digitalGardenTip: 'Notes with the property dg-publish are published.',
  obsidianPublish: 'Publish',
  obsidianPublishTip: 'Notes with the property publish are published.',
  enveloppe: 'Enveloppe',
  enveloppeTip: 'Notes with the property share are published.',
  quartz: 'Quartz',
  quartzTip: 'Which notes a site made of this vault shows.',
  quartzOff: 'Not used',
  quartzUnlessDraft: 'All but drafts',
  quartzExplicit: 'Notes with the property publish',
  flags: 'Further properties',
  flagsTip: 'Parted by commas. Each publishes the notes in which it is true.',
} as const;

const kindNames = {
  pattern: ['Pattern', 'Patterns'], workload: ['Workload', 'Workloads'], component: ['Component', 'Components'],
  solution: ['Solution', 'Solutions'], quality: ['Quality', 'Qualities'],
} as const;

export const decisionStrings = {
  view: 'Decision framework',
  empty: {
    title: 'No decision rules yet',
    text: 'Write in a note when to choose what: a line such as "Choose Batch Processing when:" with a list of conditions below it, or "Good for" and "Struggles with" lists under a pattern. As soon as two alternatives can be told apart, the questions appear here.',
  },
  loading: { title: 'Reading notes', count: (done: number, total: number) => `${done.toLocaleString('en')} of ${total.toLocaleString('en')}` },
  failed: {
    effect: 'The decision framework cannot be shown.',
    tip: 'Try again. If it happens again, re-index the vault and report it with this message.',
    retry: 'Try again',
  },
  steps: { clarify: 'Clarify requirements', map: 'Map to alternatives', validate: 'Validate trade-offs', evolve: 'Plan evolution' },
  step: (number: number, title: string) => `${number}. ${title}`,
  situation: {
    label: 'Situation', first: 'Situation 1', numbered: (number: number) => `Situation ${number}`,
    add: 'Add situation', rename: 'Rename situation', remove: 'Delete situation', compare: 'Compare situations',
    name: 'Name of the situation', save: 'Save', cancel: 'Cancel', removed: (name: string) => `"${name}" deleted.`, undo: 'Undo',
    none: 'Nothing answered', leader: 'First', about: 'Asked', nothing: 'Not answered', any: 'Doesn\u2019t matter', must: 'must',
    alone: 'Add a second situation to compare it with this one.',
  },
  answers: {
    label: 'Answers', none: 'Nothing answered yet. Every question is optional.', clear: 'Clear all', take: (text: string) => `Take back: ${text}`,
    any: 'doesn\u2019t matter', gone: 'The notes no longer ask for this, so it counts nothing.', important: (times: number) => `×${times}`, must: 'must',
  },
  question: {
    nextShort: 'Ask next', continue: (question: string) => `Next: ${question}`, skip: (question: string) => `Skip to: ${question}`, done: 'No open question would part the first alternatives any further.',
    any: 'Doesn\u2019t matter', yes: 'Yes, it holds', matters: 'It matters', not: 'Not answered', must: 'Must have', importance: 'Importance', times: ['Normal', 'Double', 'Triple'],
    words: 'Or in the notes\u2019 words', source: (note: string, line: number) => `${note}, line ${line}`, takeBack: 'Take back', set: (text: string) => `Set to ${text}`,
    statements: 'Statements to agree with', filter: 'Filter statements', shown: (shown: number, all: number) => (shown === all ? count(all, 'statement') : `${shown} of ${count(all, 'statement')}`), more: 'Show all',
    counted: (answered: number, all: number) => `${answered} of ${all}`,
  },
  ranking: {
    kinds: 'Alternatives', allKinds: 'All kinds', kind: (kind: keyof typeof kindNames) => kindNames[kind][1],
    none: 'Answer a question to rank the alternatives.', rank: (rank: number, tied: boolean) => (tied ? `${rank}=` : `${rank}`),
    score: (score: string, low: string, high: string) => (low === high ? `Score ${score}` : `Score ${score}, between ${low} and ${high} if what the notes leave open is counted`),
    out: 'Excluded', for: 'For', against: 'Against', unknown: 'The notes do not say', silent: 'The notes say nothing about your answers.',
    open: (name: string) => `Open ${name}`, flips: 'What would put it first', more: (number: number) => `Show ${number} more`, fewer: 'Show fewer',
    first: (names: readonly string[], score: string) => (names.length > 3 ? `${names.length} alternatives share the first place with ${score}.` : `First: ${names.join(', ')} with ${score}.`),
    leading: (names: readonly string[]) => (names.length > 2 ? `${names.length} alternatives tied` : names.join(' = ')), unranked: 'Nothing ranked yet', allOut: 'All excluded',
    
  },
  flip: {
    answer: (about: string, value: string) => (about.endsWith('?') ? `${about} ${value}` : `${about}: ${value}`), agree: (statement: string) => `You agree: “${statement}”`, withdraw: (statement: string) => `You no longer agree: “${statement}”`,
    title: 'What would flip it', none: 'No single answer would put another alternative first.', blank: 'Answer a question to see what would change the outcome.', first: (name: string) => `${name} would be first with`,
  },
  tradeOffs: {
    choose: 'Look at', gained: 'Gained', givenUp: 'Given up', risks: 'At risk', silent: 'The notes do not say.', disagreements: 'Notes disagree', about: (about: string) => `On ${about}`, none: 'There is nothing to look at yet.',
  },
  evolution: {
    migration: 'Migration', reversibility: 'Reversibility', lockIn: 'Lock-in', silent: 'The notes do not say.', gaps: (gaps: readonly string[]) => `Not covered by the notes: ${gaps.join(', ')}.`,
    record: 'Record decision', stack: 'Solutions', noStack: 'The notes name no solutions for it.', part: 'Other solutions', open: 'Not chosen', pick: (part: string) => `Solution for ${part}`,
  },
  diagram: {
    title: 'Decision diagram', kind: 'Diagram', decision: 'Decision tree', map: 'What uses what', structure: (name: string) => `Structure of ${name}`, stack: (name: string) => `Stack of ${name}`,
    zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Fit to width', insert: 'Insert at cursor', copy: 'Copy', copied: 'Diagram copied.', asText: 'Diagram as text',
    path: 'The thick line is the path of your answers.', drawing: 'Drawing…', noNote: 'Open a note for editing, and put the cursor where the diagram belongs.',
  },
} as const;

export const notePanelStrings = {
  view: 'In this note',
  loading: { title: 'Reading notes', text: 'What was read from this note appears here in a moment.' },
  none: { title: 'No note is open', text: 'Open a note to see what was read from it.' },
  outside: { title: 'Not in the garden', text: 'This note has none of the chosen tags or folders and does not read like an architecture note. Add the property "architecture-garden: true" to take it in.' },
  silent: { title: 'Nothing was read', text: 'The note is in the garden, but no pattern, solution or rule was recognised. Headings for patterns with lists such as "Used for", "Benefits" and "Technologies" below them are read.' },
  why: (why: string) => `In the garden: ${why}`,
  elements: 'Described here', mentioned: 'Named here', comparisons: 'Compared here', decisions: 'Decided here', problems: 'Problems',
  uses: 'Uses', rules: 'When to choose it', drawings: 'Drawings', elsewhere: 'In other notes', line: (line: number) => `line ${line}`,
  avoid: 'avoid', kind: (kind: keyof typeof kindNames) => kindNames[kind][0],
  drawing: { diagram: 'Diagram', 'decision-tree': 'Decision tree' } as Readonly<Record<string, string>>,
  facets: {
    definition: 'Definition', characteristic: 'Characteristics', example: 'Examples', need: 'Needs', implication: 'Implications', principle: 'Principles',
    suits: 'Suits', struggles: 'Struggles with', benefit: 'Benefits', drawback: 'Drawbacks',
  },
} as const;

export const recordStrings = {
  record: 'Record decision',
  reopen: 'Reopen decision',
  nothing: 'Answer a question in the decision framework first: there is nothing to record yet.',
  done: (path: string) => `Recorded in "${path}".`,
  leftOut: (answers: number) => `${count(answers, 'answer')} left out: the notes that ask for them are not among those that readers of the new note can see.`,
  title: (chosen: string) => `Use ${chosen}`,
  titleFor: (chosen: string, situation: string) => `Use ${chosen} for ${situation}`,
  open: 'Open decision',
  /** Names that the plugin gave a situation. */
  unnamed: /^Situation \d+$/,
  noRecord: 'This note no longer holds a recorded decision.',
  moved: 'What moved',
  changed: 'What notes say otherwise',
  problems: 'Answers left out',
} as const;

export const drawingStrings = {
  title: 'Convert drawing to Mermaid',
  convert: 'Convert drawing to Mermaid',
  text: 'Text drawing',
  diagram: 'Diagram',
  confidence: (share: number, doubts: number) => `Confidence ${Math.round(share * 100)} %. ${doubts === 0 ? 'Every line, arrow and box was understood.' : `Not understood: ${count(doubts, 'place')}.`}`,
  doubt: (line: number, column: number, reason: string) => `Line ${line}, column ${column}: ${reason}`,
  moreDoubts: (doubts: number) => `${count(doubts, 'more place')}.`,
  notUnderstood: 'Too little of this drawing was understood to make a diagram of it.',
  mend: 'Close every box and let every line end at a box or a text, then try again.',
  keep: 'Keep the text drawing',
  keepTip: 'When it is replaced: in a collapsed callout below the diagram.',
  below: 'Insert below',
  replace: 'Replace',
  done: 'Converted.',
  gone: 'The drawing has changed since, so nothing was written.',
} as const;
