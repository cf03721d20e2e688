// `npm run forecasts`: forecasts months of invented provinces and prints how the forecasts fell out.
import { installPackages, node, run } from "./setup.mjs";

installPackages();
run(node, ["--disable-warning=ExperimentalWarning", "bench/forecasts/main.ts", ...process.argv.slice(2)]);
