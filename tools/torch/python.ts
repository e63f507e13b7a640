import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";

export interface Job {
  readonly id: string;
  readonly script: string;
}
export interface Outcome {
  readonly printed?: unknown;
  readonly error?: string;
  readonly output?: string;
}

/** A Python that has PyTorch 1.13 or newer, or undefined. The variable PYTHON goes first. */
export function findPython(): { command: string; torch: string } | undefined {
  for (const command of [process.env.PYTHON, "/usr/bin/python3", "python3", "python"]) {
    if (!command) continue;
    const { stdout, status } = spawnSync(
      command,
      ["-c", "import torch; print(torch.__version__)"],
      {
        encoding: "utf8",
      },
    );
    const torch = status === 0 ? stdout.trim() : "";
    const [major = 0, minor = 0] = torch.split(".").map(Number);
    if (major > 1 || (major === 1 && minor >= 13)) return { command, torch };
  }
  return undefined;
}

/** Runs the jobs in one Python process. Throws when the process itself fails; a script that fails is an outcome. */
export function runJobs(python: string, jobs: readonly Job[]): Promise<Record<string, Outcome>> {
  return new Promise((resolve, reject) => {
    const child = spawn(python, [join(import.meta.dirname, "runner.py")], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    let out = "";
    let said = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(JSON.parse(out));
      else reject(new Error(`${python} ended with ${code}: ${said.slice(-2000)}`));
    });
    child.stdin.end(JSON.stringify(jobs));
  });
}
