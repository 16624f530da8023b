// `npm run setup`: installs and compiles what a start in production refuses to touch.
import { nodeProblem, setUp } from "../setup.mjs";

const problem = nodeProblem();
if (problem !== null) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
try {
  await setUp();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
