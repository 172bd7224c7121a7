// Which version of Thông Suốt this is: the one place that reads package.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT_DIR } from '#server/platform/paths.ts';

export const version = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(ROOT_DIR, 'package.json'), 'utf8'))).version;
