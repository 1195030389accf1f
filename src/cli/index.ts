/** Entry of `npm run appraise`. */
import { main } from "./main";

void main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (line) => process.stderr.write(`${line}\n`),
}).then((status) => {
  // Not process.exit: what is still on its way to a pipe must arrive.
  process.exitCode = status;
});
