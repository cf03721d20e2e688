import { rulesCommand } from "./rulesCommand.ts";

await rulesCommand().parseAsync(process.argv.slice(2), { from: "user" });
