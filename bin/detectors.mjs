// `npm run detectors`: plants behaviour in invented dossiers and prints how much of it the integrity detectors find.
import { installPackages, node, run } from "./setup.mjs";

installPackages();
run(node, ["--disable-warning=ExperimentalWarning", "bench/detectors/main.ts", ...process.argv.slice(2)]);
