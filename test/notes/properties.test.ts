import { describe, expect, it } from 'vitest';
import { readFlag, readList, readProperty, readText } from '../../src/notes/properties';

const having = (properties: Record<string, unknown>) => ({ properties });

describe('a property', () => {
  it('is found without regard to case, the exact spelling first', () => {
    expect(readProperty(having({ Topic: 'a' }), 'topic')).toBe('a');
    expect(readProperty(having({ TOPIC: 'b', topic: 'a' }), 'topic')).toBe('a');
  });

  it('is taken from the first name that has a value', () => {
    expect(readProperty(having({ topic: null, category: 0 }), 'topic', 'category')).toBe(0);
    expect(readProperty(having({ topic: null }), 'topic', 'category')).toBeUndefined();
  });

  it('is not found on Object itself', () => {
    expect(readProperty(having({}), 'constructor', 'toString', '__proto__')).toBeUndefined();
  });
});

describe('a list', () => {
  it.each([
    ['numbers become text', { tags: [2024, 1.5, 'a', true] }, ['2024', '1.5', 'a', 'true']],
    ['a lone number', { tags: 2024 }, ['2024']],
    ['nulls, blanks and maps are dropped', { tags: [null, 'a', '', ' ', undefined, { b: 1 }] }, ['a']],
    ['null alone', { tags: null }, []],
    ['a comma string', { tags: 'a, b,c' }, ['a', 'b', 'c']],
    ['a blank string', { tags: 'a  b\tc' }, ['a', 'b', 'c']],
    ['leading number signs go', { tags: ['#a', '##b/c', 'C#', '#'] }, ['a', 'b/c', 'C#', '#']],
    ['number signs in a string', { tags: '#a #b, #c' }, ['a', 'b', 'c']],
    ['lists in lists', { tags: [['a', ['b']], 'c'] }, ['a', 'b', 'c']],
    ['each once', { Tags: ['a', 'b', 'a'] }, ['a', 'b']],
    ['members of a list stay whole', { tags: ['data engineering', 'a, b'] }, ['data engineering', 'a, b']],
    ['no such property', {}, []],
  ])('of tags: %s', (_, properties, tags) => {
    expect(readList(having(properties), 'tags')).toEqual(tags);
  });

  it('of names is taken apart at commas only', () => {
    expect(readList(having({ aliases: 'Event log, Commit log' }), 'aliases')).toEqual(['Event log', 'Commit log']);
    expect(readList(having({ topics: '#data #queues' }), 'topics')).toEqual(['data', 'queues']);
  });

  it('takes all names together', () => {
    expect(readList(having({ alias: 'B', Aliases: ['A', 'B'] }), 'aliases', 'alias')).toEqual(['A', 'B']);
  });
});

describe('a text', () => {
  it.each([
    [' Queues ', 'Queues'], [15, '15'], [false, 'false'], [['', 'First', 'Second'], 'First'], ['', null], [null, null], [{ a: 1 }, null], [[], null],
  ])('from %j is %j', (value, text) => {
    expect(readText(having({ title: value }), 'title')).toBe(text);
  });

  it('is taken from the first name that has one', () => {
    expect(readText(having({ topic: ' ', category: 'Data' }), 'topic', 'category')).toBe('Data');
  });
});

describe('a flag', () => {
  it.each([true, 'true', 'True', ' yes ', 1, '1'])('is set by %j', (value) => {
    expect(readFlag(having({ share: value }), 'share')).toBe(true);
  });

  it.each([false, 'false', 'no', 0, '0', null, undefined, '', 'maybe', 2, [], [true], {}])('is not set by %j', (value) => {
    expect(readFlag(having({ share: value }), 'share')).toBe(false);
  });
});
