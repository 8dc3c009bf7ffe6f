// node .ci/report.mjs LOG STATUS: counts the tests in the log of `npm test`, scores the export of ../shared/seeds against
// test/acceptance-floor.json, and prints the sum as the last line. Exit code 1 when anything failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const shared = join(projectFolder, '..', 'shared');

/** Sums vitest's summary lines: `      Tests  1 failed | 70 passed | 2 skipped (73)`. */
function countTests(log, status) {
  const summaries = [...log.matchAll(/^ +Tests +(.*)\(\d+\)\s*$/gm)].map((match) => match[1]);
  const sum = (word) => summaries.reduce((total, line) => total + Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0), 0);
  const failed = sum('failed');
  // Types, lint or build failed, or a test file could not be loaded: no test counts as failed, but the run has.
  return { passed: sum('passed'), failed: status !== 0 && failed === 0 ? 1 : failed };
}

function run(args, input = {}) {
  const result = spawnSync(process.execPath, args, { cwd: projectFolder, encoding: 'utf8', maxBuffer: 1 << 28, ...input });
  if (result.status !== 0) throw new Error(`"node ${args.join(' ')}" ended with ${result.status}.\n${result.stderr}`);
  return result.stdout;
}

function scoreSeeds() {
  const folder = mkdtempSync(join(tmpdir(), 'architecture-garden-'));
  try {
    const exported = join(folder, 'export.json');
    writeFileSync(exported, run(['bin/garden.mjs', 'export', '../shared/seeds', '--format', 'json']));
    const acceptance = join(shared, 'acceptance');
    const { rows } = JSON.parse(run([join(acceptance, 'check.mjs'), exported, join(acceptance, 'gold-seeds.mjs'), join(shared, 'seeds'), '--json']));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function judgeScore(rows) {
  const floors = JSON.parse(readFileSync(join(projectFolder, 'test/acceptance-floor.json'), 'utf8'));
  return floors.map(({ area, measure, floor }) => {
    const score = rows.find((row) => row.area === area)?.[measure] ?? null;
    const isMet = score !== null && score >= floor;
    console.log(`${isMet ? 'ok    ' : 'FAILED'} ${area} ${measure}: ${score === null ? 'none' : score.toFixed(3)}, at least ${floor}`);
    return isMet;
  });
}

const [logFile, status] = process.argv.slice(2);
const total = countTests(readFileSync(logFile, 'utf8'), Number(status));
console.log(`\nTests: ${total.passed} passed, ${total.failed} failed; "npm test" ended with ${status}`);

if (!existsSync(join(shared, 'acceptance', 'check.mjs')) || !existsSync(join(shared, 'seeds'))) {
  console.log('\n!!! SKIPPED: there is no ../shared with seeds and acceptance, so the extraction is NOT scored !!!');
} else {
  console.log('\nScore of ../shared/seeds:');
  try {
    const judged = judgeScore(scoreSeeds());
    total.passed += judged.filter(Boolean).length;
    total.failed += judged.filter((isMet) => !isMet).length;
  } catch (error) {
    console.log(`FAILED: ${error.message}`);
    total.failed += 1;
  }
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
