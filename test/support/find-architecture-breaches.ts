import ts from 'typescript';

/** Path from the project folder, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const pureStages = ['notes', 'facts', 'garden', 'questions', 'views', 'edits', 'pipeline'] as const;
type Stage = (typeof pureStages)[number] | 'obsidian' | 'cli' | 'main';

/** The import table of the design. A stage may always import from itself. */
const mayImport: Readonly<Record<Stage, readonly Stage[]>> = {
  notes: [],
  facts: ['notes'],
  garden: ['notes', 'facts'],
  questions: ['facts', 'garden'],
  views: ['facts', 'garden', 'questions'],
  edits: ['notes', 'views'],
  pipeline: ['notes', 'facts', 'garden'],
  obsidian: pureStages,
  cli: pureStages,
  main: [...pureStages, 'obsidian'],
};

const mayImportPackage: Readonly<Record<Stage, RegExp>> = {
  notes: /^gray-matter$/,
  facts: /^$/,
  garden: /^$/,
  questions: /^$/,
  views: /^$/,
  edits: /^$/,
  pipeline: /^$/,
  obsidian: /^(obsidian$|@codemirror\/|@lezer\/)/,
  cli: /^(node:|yaml$)/,
  main: /^obsidian$/,
};

const forbiddenFolders = new Set(['utils', 'util', 'common', 'types', 'helpers', 'helper']);
const forbiddenWords = new Set(['manager', 'helper', 'helpers', 'service', 'services', 'utils', 'util', 'data', 'info']);
const hostGlobals = new Set(
  ('process Buffer global globalThis window document navigator localStorage indexedDB fetch require performance ' +
    'setTimeout setInterval setImmediate clearTimeout clearInterval queueMicrotask requestAnimationFrame').split(' '),
);

/** Every breach of the written rules as `path:line what is wrong`, sorted; empty when the sources keep them. */
export function findArchitectureBreaches(files: readonly SourceFile[]): readonly string[] {
  const breaches = files.flatMap((file) => [...findPathBreaches(file), ...findTextBreaches(file)]);
  return [...breaches, ...findSecondUserOfFrontMatter(files)].sort();
}

function stageOf(path: string): Stage | null {
  if (path === 'main.ts' || path === 'main') return 'main';
  if (/^src\/pipeline(\.ts)?$/.test(path)) return 'pipeline';
  const folder = /^src\/([^/]+)\//.exec(path)?.[1];
  return folder !== undefined && folder !== 'main' && folder !== 'pipeline' && folder in mayImport ? (folder as Stage) : null;
}

function findPathBreaches({ path, text }: SourceFile): readonly string[] {
  const breaches: string[] = [];
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  if (name === 'README.md') return [];
  const folder = parts.find((part) => forbiddenFolders.has(part));
  if (folder !== undefined) breaches.push(`${path}:1 lies in a folder called "${folder}"`);
  if (stageOf(path) === null) breaches.push(`${path}:1 belongs to no stage`);
  if (/^index\./.test(name)) breaches.push(`${path}:1 is a barrel file`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+$/.test(name)) breaches.push(`${path}:1 is not named in kebab-case`);
  const word = name.split(/[-.]/).find((part) => forbiddenWords.has(part));
  if (word !== undefined) breaches.push(`${path}:1 has the empty word "${word}" in its name`);
  const limit = path === 'main.ts' ? 80 : 400;
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  if (lines > limit) breaches.push(`${path}:${lines} is longer than ${limit} lines`);
  return breaches;
}

function findTextBreaches({ path, text }: SourceFile): readonly string[] {
  const stage = stageOf(path);
  if (stage === null || !path.endsWith('.ts')) return [];
  const isPure = (pureStages as readonly string[]).includes(stage);
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const declared = findDeclaredNames(source);
  const breaches: string[] = [];
  const report = (node: ts.Node, what: string): void => {
    breaches.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1} ${what}`);
  };
  const visit = (node: ts.Node): void => {
    const specifier = importedBy(node);
    if (specifier !== null) {
      const breach = specifier === undefined ? 'imports a path that is not written out' : judgeImport({ path, stage, specifier });
      if (breach !== null) report(node, breach);
    }
    if (isPattern(node) && /\(\?<[=!]/.test(node.getText(source))) report(node, 'uses a lookbehind, which older iOS cannot read');
    if (ts.isIdentifier(node) && isFreeName(node) && !declared.has(node.text)) {
      if (node.text === 'console' && stage !== 'cli') report(node, 'writes to the console');
      if (node.text === 'eval') report(node, 'uses eval');
      if (node.text === 'Function' && (ts.isNewExpression(node.parent) || ts.isCallExpression(node.parent))) report(node, 'makes a function from text');
      if (isPure && hostGlobals.has(node.text)) report(node, `is pure but uses "${node.text}"`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return breaches;
}

/** The specifier that a node imports, type-only and dynamic imports and re-exports included; null for other nodes, undefined when computed. */
function importedBy(node: ts.Node): string | undefined | null {
  const textOf = (it: ts.Node | undefined): string | undefined => (it && ts.isStringLiteralLike(it) ? it.text : undefined);
  if (ts.isImportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isExportDeclaration(node)) return node.moduleSpecifier ? textOf(node.moduleSpecifier) : null;
  if (ts.isExternalModuleReference(node)) return textOf(node.expression);
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined;
  if (!ts.isCallExpression(node)) return null;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  return node.expression.kind === ts.SyntaxKind.ImportKeyword || isRequire ? textOf(node.arguments[0]) : null;
}

function judgeImport({ path, stage, specifier }: { path: string; stage: Stage; specifier: string }): string | null {
  if (!specifier.startsWith('.')) {
    return mayImportPackage[stage].test(specifier) ? null : `imports "${specifier}", which ${stage} may not`;
  }
  if (/\.(ts|js|mjs)$/.test(specifier)) return `imports "${specifier}" with its file extension`;
  const target = resolveFrom(path, specifier);
  const targetStage = stageOf(target);
  if (targetStage === null) return `imports "${specifier}", which lies outside the stages`;
  if (targetStage === stage || mayImport[stage].includes(targetStage)) return null;
  return `imports "${specifier}", but ${stage} may not import ${targetStage}`;
}

function resolveFrom(path: string, specifier: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function isPattern(node: ts.Node): boolean {
  return ts.isRegularExpressionLiteral(node) || ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

/** Names bound anywhere in the file: `document` is a fine name for a parameter. */
function findDeclaredNames(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const binds = ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isFunctionDeclaration(node);
    if ((binds || ts.isImportSpecifier(node)) && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** Whether an identifier reads a value by its own name, rather than naming a property, a declaration or a type. */
function isFreeName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  const named = parent as { readonly name?: ts.Node };
  return named.name !== node;
}

function findSecondUserOfFrontMatter(files: readonly SourceFile[]): readonly string[] {
  const users = files.filter(({ path, text }) => path.startsWith('src/') && /['"]gray-matter['"]/.test(text)).map(({ path }) => path).sort();
  return users.slice(1).map((path) => `${path}:1 names gray-matter, which is the business of ${users[0]} alone`);
}
