import { readFileSync, readdirSync } from 'node:fs';

/** Every process on this machine (Linux) with its parent and the kilobytes that it holds in memory. */
function listProcesses() {
  const processes = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      processes.set(Number(pid), { parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]), kb: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) });
    } catch {
      // It has ended since it was listed.
    }
  }
  return processes;
}

/** The JavaScript heap of the window after a collection, and what the browser's processes hold together (Linux only, else 0). */
export async function measureMemory(cdp, browserPid) {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const processes = process.platform === 'linux' ? listProcesses() : new Map();
  const isInside = (pid) => pid === browserPid || (processes.has(pid) && isInside(processes.get(pid).parent));
  const kb = [...processes].filter(([pid]) => isInside(pid)).reduce((sum, [, { kb: own }]) => sum + own, 0);
  return { heapMb: usedSize / 2 ** 20, rssMb: kb / 1024 };
}
