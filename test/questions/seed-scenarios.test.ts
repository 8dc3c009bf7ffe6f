import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/cli/read-folder';
import type { ElementKind } from '../../src/facts/fact';
import type { Garden } from '../../src/garden/garden';
import type { DecisionAnswer } from '../../src/questions/decide';
import { decide } from '../../src/questions/decide';
import type { RankedAlternative } from '../../src/questions/rank-alternatives';
import type { SituationOptions } from '../../src/questions/read-situation';
import { readSituation } from '../../src/questions/read-situation';
import { projectFolder } from '../support/read-project';

const seeds = join(projectFolder, '..', 'shared', 'seeds');
const missing = !existsSync(seeds);

describe.skipIf(missing)('decide on the seeds (SKIPPED where ../shared/seeds is missing)', () => {
  let garden: Garden;
  beforeAll(async () => {
    garden = (await readFolder(seeds)).index.garden();
  });

  function ask(options: SituationOptions): DecisionAnswer {
    const { situation, problems } = readSituation(garden, options);
    expect(problems).toEqual([]);
    return decide(garden, situation);
  }

  function named(answer: DecisionAnswer, name: string, kind: ElementKind = 'pattern'): RankedAlternative {
    const wanted = garden.resolve(name).filter((element) => element.kind === kind).map((element) => element.id);
    const found = answer.ranking.find((each) => wanted.includes(each.option));
    if (found === undefined) throw new Error(`${name} is not ranked`);
    return found;
  }

  /** The quotations that carry the score, as [text, weight]. */
  function reasons(alternative: RankedAlternative): readonly (readonly [string, number])[] {
    return [...alternative.for, ...alternative.against].filter((argument) => argument.weight !== 0).map(({ text, weight }) => [text, weight] as const).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  }

  it('chooses streaming for 30 s and streaming expertise, in either of its names', () => {
    const answer = ask({ answers: ['latency=30s'], agree: ['streaming expertise'] });
    // 30 s lies below 5 minutes (+1) and within seconds, 1..60 s (+1); both name streaming expertise (+1 each): 2 and 2.
    expect(reasons(named(answer, 'Stream Processing'))).toEqual([['Latency requirements < 5 minutes', 1], ['You have streaming expertise', 1]]);
    expect(reasons(named(answer, 'Streaming-First'))).toEqual([['Seconds', 1], ['Streaming expertise', 1]]);
    expect(answer.ranking.filter((each) => each.rank === 1).map((each) => each.option).sort()).toEqual([named(answer, 'Stream Processing').option, named(answer, 'Streaming-First').option].sort());
    // Batch wants more than an hour, micro-batch 5-60 minutes, the warehouse stacks minutes to hours: -1 each.
    for (const name of ['Batch Processing', 'Micro-Batch', 'Modern Data Stack', 'Lakehouse']) expect(named(answer, name).score, name).toBe(-1);
    expect(named(answer, 'Data Mesh')).toMatchObject({ score: 0, low: -2, high: 2 });
  });

  it('chooses micro-batch for 20 min and simple batches with better latency', () => {
    const answer = ask({ answers: ['latency=20 min'], agree: ['simplicity of batch with better latency'] });
    expect(answer.ranking[0]).toMatchObject({ option: named(answer, 'Micro-Batch').option, rank: 1, score: 2, low: 2, high: 2 });
    expect(reasons(named(answer, 'Micro-Batch'))).toEqual([['Latency requirements 5-60 minutes', 1], ['Want simplicity of batch with better latency', 1]]);
    // Minutes to hours is 1 min .. 1 d: +1, silent on the statement.
    expect(named(answer, 'Modern Data Stack')).toMatchObject({ rank: 2, score: 1, low: 0, high: 2 });
    expect(reasons(named(answer, 'Batch Processing'))).toEqual([['Latency requirements > 1 hour', -1]]);
  });

  it('chooses batch for 6 h, strong SQL and critical cost', () => {
    const answer = ask({ answers: ['latency=6h'], agree: ['Team has strong SQL skills', 'Cost optimization is critical'] });
    expect(answer.ranking[0]).toMatchObject({ option: named(answer, 'Batch Processing').option, rank: 1, score: 3 });
    expect(reasons(named(answer, 'Batch Processing')).map(([text]) => text)).toEqual(['Cost optimization is critical', 'Latency requirements > 1 hour', 'Team has strong SQL skills']);
    expect(answer.ranking[1]?.score).toBe(1);
    const byCriteria = ask({ answers: ['latency=6h', 'team=strong SQL', 'cost=critical'] });
    expect(byCriteria.ranking[0]).toMatchObject({ option: named(answer, 'Batch Processing').option, score: 3 });
  });

  it('chooses the Lakehouse for 3 PB and diverse workloads', () => {
    const answer = ask({ answers: ['data volume=3 PB'], agree: ['diverse workloads'] });
    // Terabytes to petabytes is 1 TB up to 1,000 PB (+1); the table's row names diverse workloads (+1, its repetitions 0).
    expect(answer.ranking[0]).toMatchObject({ option: named(answer, 'Lakehouse').option, rank: 1, score: 2 });
    expect(reasons(named(answer, 'Lakehouse'))).toEqual([['Large scale, diverse workloads', 1], ['Terabytes to Petabytes', 1]]);
    expect(reasons(named(answer, 'Modern Data Stack'))).toEqual([['Gigabytes', -1]]);
  });

  it('chooses Data Mesh for distributed domain teams and a central bottleneck', () => {
    const answer = ask({ answers: ['organizational structure=Distributed domain teams'], agree: ['Centralized teams are bottlenecks'] });
    expect(answer.ranking[0]).toMatchObject({ option: named(answer, 'Data Mesh').option, rank: 1, score: 2 });
    expect(reasons(named(answer, 'Data Mesh'))).toEqual([['Centralized teams are bottlenecks', 1], ['Distributed domain teams', 1]]);
    // Both stacks are named for the other answer to the same question.
    expect(reasons(named(answer, 'Lakehouse'))).toEqual([['Central data team', -1]]);
  });

  it('chooses Lambda for accuracy and speed together', () => {
    const answer = ask({ agree: ['accuracy and speed'] });
    expect(answer.ranking[0]).toMatchObject({ option: named(answer, 'Lambda').option, rank: 1, score: 1 });
    expect(reasons(named(answer, 'Lambda'))).toEqual([['Need both accuracy and speed', 1]]);
    expect(answer.ranking[1]?.rank).toBe(2);
  });

  it('chooses the Modern Data Stack for 50 GB, a small SQL team and a central data team', () => {
    const answer = ask({ answers: ['data volume=50 GB', 'team=Small, SQL-focused', 'organizational structure=Central data team'] });
    expect(answer.ranking[0]).toMatchObject({ option: named(answer, 'Modern Data Stack').option, rank: 1, score: 3 });
    expect(reasons(named(answer, 'Modern Data Stack'))).toEqual([['Central data team', 1], ['Gigabytes', 1], ['Small, SQL-focused', 1]]);
    // The lakehouse shares the central team (+1) but is for terabytes (-1) and large, diverse teams (-1).
    expect(named(answer, 'Lakehouse').score).toBe(-1);
  });

  it('chooses hybrid for mixed latency', () => {
    const answer = ask({ answers: ['latency=Mixed'] });
    expect(answer.ranking[0]).toMatchObject({ option: named(answer, 'Hybrid').option, rank: 1, score: 1 });
    expect(reasons(named(answer, 'Hybrid'))).toEqual([['Mixed', 1]]);
  });

  it('chooses Kappa for event sourcing and a strong streaming team', () => {
    const answer = ask({ agree: ['Event sourcing makes sense', 'strong streaming team'] });
    expect(answer.ranking[0]).toMatchObject({ option: named(answer, 'Kappa').option, rank: 1, score: 2 });
    expect(reasons(named(answer, 'Kappa'))).toEqual([['Event sourcing makes sense', 1], ['Strong streaming team', 1]]);
  });

  it.each([
    ['OLTP', ['PostgreSQL', 'Google Spanner', 'AWS Aurora', 'YugabyteDB']],
    ['Content Delivery', ['AWS S3', 'Google Cloud Storage', 'Azure Blob Storage']],
  ] as const)('lists the stores of %s first', (workload, stores) => {
    const answer = ask({ answers: [`How will the data be used?=${workload}`], kind: 'solution' });
    const wanted = stores.map((store) => named(answer, store, 'solution').option).sort();
    expect(answer.ranking.filter((each) => each.rank === 1).map((each) => each.option).sort()).toEqual(wanted);
    for (const each of answer.ranking.slice(0, stores.length)) expect(each.for[0]?.at.path).toContain('purpose-driven');
    expect(ask({ answers: [`workload=${workload}`], kind: 'workload' }).ranking[0]).toMatchObject({ rank: 1, score: 1 });
  });

  it('asks how the data is used first, and about latency first where only patterns are compared', () => {
    const answer = ask({ kind: 'pattern' });
    expect(answer.next[0]?.question).toBe('What are your latency requirements?');
    expect(ask({}).next[0]?.question).toBe('How will the data be used?');
    expect(ask({ answers: ['latency=30s'] }).next.map((each) => each.question)).not.toContain('What are your latency requirements?');
    expect(new Set(answer.ranking.map((each) => each.rank))).toEqual(new Set([1]));
  });

  it('knows what would flip 20 min: an hour makes the warehouse stacks win, under five minutes too', () => {
    const answer = ask({ answers: ['latency=20 min'], agree: ['simplicity of batch with better latency'] });
    const changes = answer.flips.filter((flip) => flip.option === named(answer, 'Modern Data Stack').option).map((flip) => flip.change);
    expect(changes.slice(0, 2)).toEqual(['latency=1 h', 'latency=under 5 min']);
  });

  it('names the nearest criterion for a misspelt one', () => {
    expect(readSituation(garden, { answers: ['latencyy=30s'] }).problems).toMatchObject([{ code: 'unknown-criterion', tip: 'Did you mean “latency”?' }]);
  });
});
