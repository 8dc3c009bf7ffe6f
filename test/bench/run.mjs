// `npm run bench`: ratios from one run, each a median; bare times say little on another machine.
// `npm run bench -- --notes 1000` for a quick look, `--only facts` for one group.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Parser } from 'commonmark';
import * as esbuild from 'esbuild';
import { cliBuildOptions, projectFolder } from '../../esbuild.config.mjs';
import { drawGrid } from './draw-grid.mjs';
import { generateVault } from './generate-vault.mjs';

const ENTRY = `
  export { prepareReader } from './src/facts/extract-facts';
  export { readFacts, startIndex } from './src/pipeline';
  export { defaultReading } from './src/facts/extract-facts';
  export { buildGarden } from './src/garden/build-garden';
  export { noRulings } from './src/garden/concept-names';
  export { readDrawing } from './src/facts/drawings/read-drawing';
  export { rankSituation } from './src/questions/decide';
  export { parseYaml } from './src/cli/read-folder';
`;

const flag = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const noteCount = Number(flag('notes', 10_000));
const rounds = Number(flag('rounds', 5));
const only = flag('only', null);
const wants = (group) => only === null || only === group;

/** Bundles the sources as the command line does and loads them. */
async function loadSources() {
  const folder = mkdtempSync(join(tmpdir(), 'garden-bench-'));
  const outfile = join(folder, 'sources.mjs');
  try {
    await esbuild.build({ ...cliBuildOptions(), entryPoints: undefined, stdin: { contents: ENTRY, resolveDir: projectFolder, loader: 'ts' }, outfile });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const startGc = () => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
};

/** Median milliseconds of each contestant; they take turns, so that a slow moment of the machine hits all. */
function race(contestants) {
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      gc();
      const began = performance.now();
      run();
      times[name].push(performance.now() - began);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, list.sort((a, b) => a - b)[list.length >> 1]]));
}

const say = (label, value) => console.log(`${label.padEnd(64)} ${value}`);
const ratio = (value) => value.toFixed(value < 10 ? 2 : 0);
const ms = (value) => `(${value.toFixed(value < 10 ? 2 : 0)} ms)`;

const gc = startGc();
const sources = await loadSources();
const reader = sources.prepareReader(sources.defaultReading);

const notes = generateVault(noteCount);
const characters = notes.reduce((sum, { text }) => sum + text.length, 0);
console.log(`${noteCount} notes, ${(characters / 1e6).toFixed(1)} M characters, medians of ${rounds}\n`);

const readAll = (list = notes) => list.map((note) => sources.readFacts(note, reader, sources.parseYaml));
const inScope = new Set(readAll().flatMap(({ path, why }) => (why === null ? [] : [path])));

if (wants('facts')) {
  const tenth = notes.slice(0, Math.max(1, Math.round(noteCount / 10)));
  const others = notes.filter(({ path }) => !inScope.has(path));
  const share = others.reduce((sum, { text }) => sum + text.length, 0) / characters;
  let seen = 0;
  const times = race({
    facts: () => { seen += readAll().length; },
    tenth: () => { seen += readAll(tenth).length; },
    others: () => { seen += readAll(others).length; },
    commonmark: () => { const parser = new Parser(); for (const { text } of notes) seen += parser.parse(text) ? 1 : 0; },
    newlines: () => { for (const { text } of notes) for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) seen++; },
  });
  if (seen === 0) throw new Error('Nothing was read.');
  say('notes in the garden', `${inScope.size} of ${noteCount}`);
  say('commonmark only parsing / text to facts (goal: at least 2)', `${ratio(times.commonmark / times.facts)}  ${ms(times.commonmark)} / ${ms(times.facts)}`);
  say('text to facts / looking at every newline', `${ratio(times.facts / times.newlines)}  ${ms(times.newlines)}`);
  say('text to facts, per note, all notes / a tenth of them', ratio(times.facts / notes.length / (times.tenth / tenth.length)));
  say('a character of a note in the garden / of one outside', `${ratio(((times.facts - times.others) / (1 - share)) / (times.others / share))}  ${ms(times.others)} outside`);

  gc();
  const before = process.memoryUsage().heapUsed;
  // Texts are made anew and dropped, as a host does: what is left is what facts hold on to.
  let kept = generateVault(noteCount).map((note) => sources.readFacts(note, reader, sources.parseYaml));
  sources.readFacts(notes[0], reader, sources.parseYaml);
  gc();
  const held = process.memoryUsage().heapUsed - before;
  const facts = kept.reduce((sum, note) => sum + note.facts.length, 0);
  const described = kept.filter(({ why }) => why !== null).length;
  say('heap a note, facts only (KB); a note in the garden; a fact (bytes)', `${(held / 1024 / noteCount).toFixed(2)}; ${(held / 1024 / described).toFixed(1)}; ${Math.round(held / facts)}  (${facts} facts)`);
  kept = [];
}

if (wants('garden')) {
  const facts = readAll();
  const index = sources.startIndex(sources.defaultReading, sources.parseYaml);
  for (const note of notes) index.put(note);
  const edited = notes.find(({ path }) => inScope.has(path)) ?? notes[0];
  let turn = 0;
  const times = race({
    facts: () => { readAll(); },
    build: () => { sources.buildGarden(facts, { revision: 1, rulings: sources.noRulings }); },
    put: () => { turn++; for (let i = 0; i < 100; i++) index.put({ path: edited.path, text: `${edited.text}\n- edit ${turn} ${i}` }); },
    edit: () => { turn++; index.put({ path: edited.path, text: `${edited.text}\n- edit ${turn}` }); index.garden(); },
  });
  say('building the garden from facts / text to facts', `${ratio(times.build / times.facts)}  ${ms(times.build)}`);
  say('reading one edited note / reading all', `${(times.put / 100 / times.facts).toFixed(6)}  ${ms(times.put / 100)}`);
  say('one edited note and the garden / building the garden', `${ratio(times.edit / times.build)}  ${ms(times.edit)}`);
}

if (wants('drawing')) {
  const whole = drawGrid(1000, 1000);
  const tenth = drawGrid(1000, 100);
  const times = race({
    whole: () => { sources.readDrawing(whole, ''); },
    tenth: () => { sources.readDrawing(tenth, ''); },
    newlines: () => { let seen = 0; for (let i = 0; i < whole.length; i++) if (whole.charCodeAt(i) === 10) seen++; if (seen !== 999) throw new Error('odd drawing'); },
  });
  say('a drawing of 1,000 by 1,000 / ten times one of 1,000 by 100', `${ratio(times.whole / times.tenth / 10)}  ${ms(times.whole)}`);
  say('a drawing of 1,000 by 1,000 / looking at each character', ratio(times.whole / times.newlines));
}

if (wants('ranking')) {
  const garden = sources.buildGarden([sources.readFacts(choiceNote(60, 400), reader, sources.parseYaml)], { revision: 1, rulings: sources.noRulings });
  const step = (value) => sources.rankSituation(garden, situationAt(value));
  const ranked = step(60).length;
  let value = 0;
  const times = race({ steps: () => { for (let i = 0; i < 50; i++) step(value++); } });
  say(`ranking ${ranked} alternatives by ${garden.rules.length} rules, a slider step / a frame of 16 ms`, `${ratio(times.steps / 50 / 16)}  ${ms(times.steps / 50)}`);
}

function choiceNote(options, rules) {
  const names = Array.from({ length: options }, (_, index) => `Model ${String.fromCharCode(65 + (index % 26))}${index} Processing`);
  const each = Math.ceil(rules / options);
  let left = rules;
  const sections = names.map((name, index) => {
    const bullets = Array.from({ length: Math.min(each, left) }, (_, rule) => (rule % 2 ? `- the team has ${index + 1}-${index + rule + 5} people` : `- latency over ${(index + 1) * (rule + 1)} seconds`));
    left -= bullets.length;
    return `## ${name}\n\n**Benefits:**\n- keeps shape ${index}\n\nChoose ${name} when:\n${bullets.join('\n')}`;
  });
  return { path: 'Choices.md', text: `---\narchitecture-garden: true\n---\n${sections.join('\n\n')}\n` };
}

function situationAt(value) {
  return {
    kind: null, agreed: [],
    answers: [
      { criterion: 'latency', answer: { kind: 'quantity', text: `${value}s`, value, unit: 's' }, importance: 3, must: false },
      { criterion: 'team size', answer: { kind: 'quantity', text: `${(value % 40) + 1} people`, value: (value % 40) + 1, unit: 'people' }, importance: 2, must: false },
    ],
  };
}
