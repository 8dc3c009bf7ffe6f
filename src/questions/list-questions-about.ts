import type { ElementKind } from '../facts/fact';
import type { Element, Garden } from '../garden/garden';
import { answerQuery } from './answer-query';
import { countAnswer } from './count-answer';
import { writeName } from './format-query';
import { parseQuery } from './parse-query';

const described: readonly ((name: string) => string)[] = [
  (name) => `solutions used by ${name}`, (name) => `benefits of ${name}`, (name) => `drawbacks of ${name}`, (name) => `strengths of ${name}`, (name) => `draw stack ${name}`, (name) => `draw structure ${name}`,
];
const mentioned = (name: string): string => `where is ${name} mentioned`;
const forms: Readonly<Record<ElementKind, readonly ((name: string) => string)[]>> = {
  pattern: [...described, (name) => `alternatives to ${name}`, mentioned],
  workload: [...described, mentioned],
  component: [(name) => `solutions used by ${name}`, (name) => `patterns using ${name}`, mentioned],
  solution: [(name) => `patterns using ${name}`, (name) => `what uses ${name}`, (name) => `alternatives to ${name}`, (name) => `benefits of ${name}`, (name) => `drawbacks of ${name}`, mentioned],
  quality: [mentioned],
};

/** Whole queries about an element that the garden has an answer to, the most telling first. */
export function listQuestionsAbout(garden: Garden, { kind, name }: Element): readonly string[] {
  return forms[kind].map((form) => form(writeName(name))).filter((query) => {
    const reading = parseQuery(query);
    return 'query' in reading && countAnswer(answerQuery(garden, reading.query)) > 0;
  });
}
