/** A box, a word of a chain, a question or an outcome. `start`/`end` are half-open UTF-16 offsets into the fence's body, from the label's first to its last character. */
export interface DrawingNode {
  readonly id: string;
  readonly label: string;
  readonly parent: string | null;
  readonly start: number;
  readonly end: number;
}

/** One arrow, or one headless line (`directed: false`, where from/to carry no meaning). A line that fans out is several edges. */
export interface DrawingEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string | null;
  readonly directed: boolean;
}

/** What was not understood, 1-based in the fence's body; columns are display columns. */
export interface DrawingDoubt {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

export interface Drawing {
  readonly kind: 'diagram' | 'decision-tree';
  /** The label of a frame around everything else; that frame is a node as well. */
  readonly title: string | null;
  readonly nodes: readonly DrawingNode[];
  readonly edges: readonly DrawingEdge[];
  /** 0..1, the share of lines, heads and corners that found a meaning; never below the threshold in a reading. */
  readonly confidence: number;
  readonly direction: 'TB' | 'LR';
  readonly doubts: readonly DrawingDoubt[];
}

/** `isDrawing`: it looked like a drawing and was not understood, `doubts` says where; otherwise it is something else (a table, code …). */
export type DrawingReading = { readonly drawing: Drawing } | { readonly refused: string; readonly isDrawing: boolean; readonly doubts: readonly DrawingDoubt[] };

/** Counts looked-at cells, so that a test can hold the work to the drawing's area without a clock. */
export interface WorkMeter {
  visited: number;
}
