import { describe, expect, it } from 'vitest';
import { coreName, matchShortForm, readNameParts } from '../../src/facts/name-keys';

describe('names', () => {
  it.each([
    ['OLTP (Online Transactional Processing)', ['OLTP', 'Online Transactional Processing']],
    ['HTAP (Hybrid Transactional/Analytical Processing)', ['HTAP', 'Hybrid Transactional/Analytical Processing']],
    ['Machine Learning (ML) Model', ['Machine Learning Model', 'ML Model', 'ML']],
    ['Event-Driven Architecture (EDA)', ['Event-Driven Architecture', 'EDA']],
    ['Command Query Responsibility Segregation (CQRS)', ['Command Query Responsibility Segregation', 'CQRS']],
    ['Lakehouse (storage-based)', []],
    ['Bronze (Raw)', []],
    ['Cache (in memory)', []],
    ['Time series database (TSDB)', ['Time series database', 'TSDB']],
  ])('gives %s the aliases %j', (name, aliases) => {
    expect([...readNameParts(name).aliases].sort()).toEqual([...aliases].sort());
  });

  it.each([
    ['The Lakehouse', 'lakehouse'], ['Lambda Architecture', 'lambda'], ['Batch Processing', 'batch'], ['Data Architecture', 'data architecture'],
    ['Data Processing', 'data processing'], ['Architecture', 'architecture'], ['Saga Pattern', 'saga'],
  ])('takes what is telling of "%s": %s', (name, core) => {
    expect(coreName(name)).toBe(core);
  });

  it('finds the one subject of a note that a short form means, and none where two could be meant', () => {
    expect(matchShortForm('Streaming', ['Stream Processing', 'Batch Processing'])).toBe('Stream Processing');
    expect(matchShortForm('Streaming', ['Streaming-First Architecture', 'Streaming + Batch'])).toBe('Streaming-First Architecture');
    expect(matchShortForm('Mesh', ['Data Mesh', 'Lakehouse'])).toBe('Data Mesh');
    expect(matchShortForm('Data', ['Data Mesh', 'Data Vault'])).toBeNull();
    expect(matchShortForm('Batch', ['Micro-Batch Processing', 'Batch Processing'])).toBe('Batch Processing');
  });
});

describe('a line whose first word begins no name', () => {
  it.each(['Everything else about a mesh', 'Answers arrive within seconds', 'one person', '99 percent of the mesh'])('is no short form: %s', (line) => {
    expect(matchShortForm(line, ['Data Mesh', 'Lakehouse', 'Event-Driven Architecture (EDA)'])).toBeNull();
  });

  it.each([['The mesh', 'Data Mesh'], ['EDA', 'Event-Driven Architecture (EDA)'], ['event-driven', 'Event-Driven Architecture (EDA)'], ['\u201cmesh\u201d', 'Data Mesh'], ['meshes', 'Data Mesh'], ['messes', null]])('is told from one whose first word does: %s', (line, name) => {
    expect(matchShortForm(line, ['Data Mesh', 'Lakehouse', 'Event-Driven Architecture (EDA)'])).toBe(name);
  });
});
