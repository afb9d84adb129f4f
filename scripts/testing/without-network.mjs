// Proof that the app needs no network: where the system allows it, the end-to-end tests run in a network namespace of their own,
// which has a loopback and nothing else.
import { spawnSync } from 'node:child_process';

/** Brings the loopback up (SIOCSIFFLAGS with UP, LOOPBACK, RUNNING) and becomes the given program. */
const LOOPBACK_UP = [
  'import fcntl, os, socket, struct, sys',
  's = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)',
  "fcntl.ioctl(s, 0x8914, struct.pack('16sH14s', b'lo', 0x49, b''))",
  'os.execvp(sys.argv[1], sys.argv[1:])',
].join('\n');

const ISOLATED = ['unshare', '--map-root-user', '--net', 'python3', '-c', LOOPBACK_UP];

/** What to put before a command so that it has no network; empty where the system forbids namespaces. */
export function withoutNetwork() {
  if (process.platform !== 'linux') return [];
  const [command, ...args] = ISOLATED;
  const probe = spawnSync(command, [...args, process.execPath, '-e', '0'], { stdio: 'ignore', timeout: 10_000 });
  return probe.status === 0 ? ISOLATED : [];
}
