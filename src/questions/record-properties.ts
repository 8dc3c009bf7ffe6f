/** Names of the front matter properties that a recorded decision is read back from. The first one marks a note as a record of ours. */
export const recordProperties = {
  situation: 'architecture-garden-situation',
  ranking: 'architecture-garden-ranking',
  evidence: 'architecture-garden-evidence',
  stack: 'architecture-garden-stack',
} as const;
