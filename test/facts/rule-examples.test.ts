import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultLabels, buildVocabulary } from '../../src/facts/label-vocabulary';
import { readLabel } from '../../src/facts/read-label';
import { aGarden } from '../support/a-garden';
import { describeFacts } from '../support/describe-facts';
import { projectFolder } from '../support/read-project';
import { expectRecorded } from '../support/record';
import { writeReference } from '../support/write-reference';
import { ruleExamples as ownExamples } from './rule-examples';
import { shapesOfOthers } from './shapes-of-others';

const ruleExamples = [...ownExamples, ...shapesOfOthers];

describe('the examples of the reading reference', () => {
  it('are at least sixty, each shown once', () => {
    expect(ruleExamples.length).toBeGreaterThanOrEqual(60);
    expect(new Set(ruleExamples.map(({ section, shows }) => `${section}: ${shows}`)).size).toBe(ruleExamples.length);
  });

  it.each(ruleExamples.map((example) => [example.section, example.shows, example] as const))('%s: %s', (_section, _shows, { path, note, reads }) => {
    expect(describeFacts(aGarden({ [path]: note }))).toEqual(reads);
  });

  it('stand in docs/reading-reference.md as they are tested', () => {
    expectRecorded(join(projectFolder, 'docs', 'reading-reference.md'), writeReference(ruleExamples));
  });
});

describe('the label vocabulary of the reference', () => {
  const vocabulary = buildVocabulary();

  it.each([...defaultLabels].map(([name, phrases]) => [name, phrases] as const))('gives every phrase of "%s" its meaning', (name, phrases) => {
    const wrong = phrases.filter((phrase) => {
      const meaning = readLabel(phrase.replace(' *', ' event sourcing'), vocabulary)?.meaning;
      const read = meaning === undefined ? '' : meaning.is === 'facet' ? meaning.facet : meaning.is === 'container' ? `container:${meaning.kind}` : meaning.is;
      return read !== name;
    });
    expect(wrong).toEqual([]);
  });
});
