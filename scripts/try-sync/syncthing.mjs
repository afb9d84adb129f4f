import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

const API_KEY = 'try-sync';
const FOLDER = 'skillshot';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => { server.close(resolve); });
  return port;
}

/** Loopback only: nobody is announced or looked for, nothing is relayed, reported or upgraded. */
function configOf({ self, others, folder, port, apiPort }) {
  const devices = [self, ...others].map(({ id, port: devicePort }) => `<device id="${id}"><address>tcp://127.0.0.1:${devicePort}</address><autoAcceptFolders>false</autoAcceptFolders></device>`);
  return `<configuration version="36">
<folder id="${FOLDER}" label="" path="${folder}" type="sendreceive" rescanIntervalS="10" fsWatcherEnabled="true" fsWatcherDelayS="1" ignorePerms="true">
${[self, ...others].map(({ id }) => `<device id="${id}"></device>`).join('')}<filesystemType>basic</filesystemType><minDiskFree unit="%">0</minDiskFree><maxConflicts>-1</maxConflicts></folder>
${devices.join('\n')}
<gui enabled="true" tls="false"><address>127.0.0.1:${apiPort}</address><apikey>${API_KEY}</apikey></gui>
<options><listenAddress>tcp://127.0.0.1:${port}</listenAddress><globalAnnounceEnabled>false</globalAnnounceEnabled><localAnnounceEnabled>false</localAnnounceEnabled>
<relaysEnabled>false</relaysEnabled><natEnabled>false</natEnabled><urAccepted>-1</urAccepted><crashReportingEnabled>false</crashReportingEnabled><autoUpgradeIntervalH>0</autoUpgradeIntervalH>
<startBrowser>false</startBrowser><reconnectionIntervalS>2</reconnectionIntervalS><stunKeepaliveStartS>0</stunKeepaliveStartS></options>
</configuration>`;
}

/** Two instances of Syncthing that keep two folders in step. */
export async function startSyncthing(home, folders) {
  const machines = [];
  for (const [index, folder] of folders.entries()) {
    const config = path.join(home, `syncthing-${index}`);
    mkdirSync(config, { recursive: true });
    mkdirSync(folder, { recursive: true });
    const env = { ...process.env, HOME: config, STNODEFAULTFOLDER: '1' };
    execFileSync('syncthing', ['generate', '--home', config, '--no-default-folder', '--skip-port-probing'], { env, stdio: 'ignore' });
    const id = execFileSync('syncthing', ['--home', config, '--device-id'], { env, encoding: 'utf8' }).trim();
    machines.push({ config, folder, env, id, port: await freePort(), apiPort: await freePort() });
  }
  for (const self of machines) writeFileSync(path.join(self.config, 'config.xml'), configOf({ ...self, self, others: machines.filter((other) => other !== self) }));
  const children = machines.map(({ config, env }) => spawn('syncthing', ['serve', '--home', config, '--no-browser', '--no-restart', '--no-upgrade', '--logflags=0'], { env, stdio: 'ignore' }));
  const ask = async (machine, method, call) => {
    const response = await fetch(`http://127.0.0.1:${machine.apiPort}/rest/${call}`, { method, headers: { 'X-API-Key': API_KEY } });
    if (!response.ok) throw new Error(`Syncthing: ${call} ${response.status}`);
    return response.text();
  };
  const untilUp = async (machine) => {
    for (let tries = 0; tries < 120; tries += 1) {
      if (await ask(machine, 'GET', 'system/ping').then(() => true, () => false)) return;
      await new Promise((resolve) => { setTimeout(resolve, 500); });
    }
    throw new Error('Syncthing did not start.');
  };
  await Promise.all(machines.map(untilUp));
  return {
    async setConnected(isConnected) {
      const [machine, other] = machines;
      await ask(machine, 'POST', `system/${isConnected ? 'resume' : 'pause'}?device=${other.id}`);
    },
    async isIdle() {
      const states = await Promise.all(machines.map(async (machine) => JSON.parse(await ask(machine, 'GET', `db/status?folder=${FOLDER}`))));
      return states.every(({ state, needTotalItems }) => state === 'idle' && needTotalItems === 0);
    },
    rescan: () => Promise.all(machines.map((machine) => ask(machine, 'POST', `db/scan?folder=${FOLDER}`))),
    async stop() {
      await Promise.all(children.map(async (child) => {
        const ended = once(child, 'exit');
        child.kill();
        await ended;
      }));
    },
  };
}
