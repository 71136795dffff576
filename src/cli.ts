import { reasonOf } from './cli/files.ts';
import { exit } from './cli/options/command.ts';
import { run } from './cli/run.ts';
import { m } from './messages/compiled/messages.js';

let isOutputLost = false;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
  if (error.code === 'EPIPE' || isOutputLost) return;
  isOutputLost = true;
  process.exitCode = exit.issues;
  process.stderr.write(`${m.cli_output_lost({ reason: reasonOf(error) })}\n`);
});

const code = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (line) => process.stderr.write(`${line}\n`),
});
if (!isOutputLost) process.exitCode = code;
