import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join, relative, resolve } from 'node:path';
import { buildHost } from './build-host';

export interface PluginFiles {
  readonly main: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly styles: string;
}

export interface ServedVault {
  readonly name: string;
  /** Texts by path in the vault. */
  readonly notes: Readonly<Record<string, string>>;
  /** Files of the configuration folder by path in the vault. */
  readonly config?: Readonly<Record<string, string>>;
}

export interface HostServer {
  readonly url: string;
  close(): Promise<void>;
}

interface ServeOptions {
  readonly projectFolder: string;
  readonly plugin: PluginFiles;
  readonly vault: ServedVault;
  /** 0, the default, takes any free port. */
  readonly port?: number;
}

// Mermaid writes a style element into each picture; everything else is only what this server gives.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const page = (title: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title.replace(/[&<>]/g, '')}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/host.css">
    <link rel="stylesheet" href="/plugin/styles.css">
  </head>
  <body><script src="/host.js"></script></body>
</html>`;

/** The notes of a folder with whatever text files lie beside them; the configuration folder and hidden ones are left out. */
export function readVaultFolder(folder: string): ServedVault {
  const root = resolve(folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|canvas|base|json|txt|csv)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(root, path).replaceAll('\\', '/'), path] as const)
    .filter(([name]) => !name.split('/').some((part) => part.startsWith('.') || part === 'node_modules'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { name: basename(root), notes: Object.fromEntries(files.map(([name, path]) => [name, readFileSync(path, 'utf8')])) };
}

/** The built plugin of the project, as it would be installed. */
export function readBuiltPlugin(projectFolder: string): PluginFiles {
  const read = (name: string): string => readFileSync(join(projectFolder, name), 'utf8');
  return { main: read('main.js'), manifest: JSON.parse(read('manifest.json')) as Record<string, unknown>, styles: read('styles.css') };
}

/** Serves the host page with one plugin and one vault on the loopback address. Nothing is ever written: changes stay in the page. */
export async function serveHost({ projectFolder, plugin, vault, port = 0 }: ServeOptions): Promise<HostServer> {
  const host = await buildHost(projectFolder);
  const script = 'text/javascript; charset=utf-8';
  const styles = 'text/css; charset=utf-8';
  const answers: Readonly<Record<string, readonly [type: string, body: () => string | Buffer]>> = {
    '/': ['text/html; charset=utf-8', () => page(vault.name)],
    '/host.js': [script, () => host.script],
    '/host.css': [styles, () => host.styles],
    '/mermaid.js': [script, () => readFileSync(join(projectFolder, 'node_modules/mermaid/dist/mermaid.min.js'))],
    '/plugin/main.js': [script, () => `definePlugin(function (module, exports, require) {\n${plugin.main}\n});`],
    '/plugin/styles.css': [styles, () => plugin.styles],
    '/vault.json': ['application/json; charset=utf-8', () => JSON.stringify({ name: vault.name, notes: vault.notes, config: vault.config ?? {}, manifest: plugin.manifest })],
  };
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = request.method === 'GET' || request.method === 'HEAD' ? answers[pathname] : undefined;
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.writeHead(answer === undefined ? 404 : 200, { 'Content-Type': answer?.[0] ?? 'text/plain' });
    response.end(answer?.[1]() ?? 'There is nothing here.');
  });
  await new Promise<void>((started, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', started);
  });
  const close = (): Promise<void> =>
    new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}
