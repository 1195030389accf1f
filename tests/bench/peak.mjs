/** Loaded before a script: says at its end what it took, in a file that BENCH_PEAK names: megabytes at most, seconds of all cores. */
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const took = { megabytes: maxRSS / 1024, working: (userCPUTime + systemCPUTime) / 1e6 };
  if (process.env.BENCH_PEAK) writeFileSync(process.env.BENCH_PEAK, JSON.stringify(took));
});
