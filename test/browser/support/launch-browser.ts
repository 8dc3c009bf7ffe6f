import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

// A sandbox cannot be made in most containers; the rest keeps the browser from asking its maker for anything.
const flags = [
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-extensions',
  '--metrics-recording-only',
  '--no-pings',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication',
  '--font-render-hinting=none',
];

function findInstalled(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  return chosen === undefined || chosen === '' ? installed.find((path) => existsSync(path)) : chosen;
}

const launch = (executablePath: string, env: Readonly<Record<string, string>>): Promise<Browser> =>
  chromium.launch({ executablePath, headless: true, args: flags, env: { ...(process.env as Record<string, string>), ...env } });

/** The packaged Chromium unpacks itself, with fonts, into the folder for temporary files. Its libraries are only for machines without them. */
async function launchPackaged(): Promise<Browser> {
  const { default: packaged, inflate } = await import('@sparticuz/chromium');
  const path = await packaged.executablePath();
  const fonts: Record<string, string> = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(tmpdir(), 'fonts') };
  try {
    return await launch(path, fonts);
  } catch {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    await inflate(join(dirname(entry), '../bin/al2023.tar.br'));
    return launch(path, { ...fonts, LD_LIBRARY_PATH: join(tmpdir(), 'al2023/lib') });
  }
}

/** Chromium: the one named by CHROMIUM_PATH, else the system's, else the one that the package @sparticuz/chromium brings (Linux x64). */
export async function launchBrowser(): Promise<Browser> {
  const found = findInstalled();
  return found === undefined ? launchPackaged() : launch(found, {});
}
