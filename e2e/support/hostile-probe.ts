/**
 * Runs in the page, as code that has taken it over would, and tries every way out to `port` of this machine and into the system.
 * Each attempt ends as `refused`, `reached`, or with what it got. What the page cannot see is left to the listening post.
 */
export async function tryEveryWayOut(port: number): Promise<Readonly<Record<string, string>>> {
  const out = `127.0.0.1:${String(port)}`;
  const GIVE_UP_MS = 4_000;
  const silence = (): Promise<string> => new Promise((resolve) => { setTimeout(() => { resolve('refused'); }, GIVE_UP_MS); });
  const attempt = async (work: () => unknown): Promise<string> => {
    // A debugger may evaluate code until its call is over; the page itself comes after.
    await new Promise((resolve) => { setTimeout(resolve); });
    try {
      return await Promise.race([Promise.resolve(work()).then((value) => (value === undefined || value === null || value === false ? 'refused' : 'reached')), silence()]);
    } catch {
      return 'refused';
    }
  };
  const told = (target: EventTarget, good: string): Promise<boolean> => new Promise((resolve) => {
    target.addEventListener(good, () => { resolve(true); });
    target.addEventListener('error', () => { resolve(false); });
  });
  const element = (name: string, fields: Readonly<Record<string, string>>): Promise<boolean> => {
    const made = document.createElement(name);
    const answer = told(made, 'load');
    for (const [field, value] of Object.entries(fields)) made.setAttribute(field, value);
    document.body.append(made);
    return answer;
  };
  const call = (path: string, ...words: readonly unknown[]): unknown => {
    const names = path.split('.');
    const owner = names.slice(0, -1).reduce<unknown>((from, name) => Reflect.get(from as object, name), window) as object;
    return Reflect.apply(Reflect.get(owner, names.at(-1) ?? '') as () => unknown, owner, words);
  };
  const worker = (url: string): Promise<boolean> => told(new Worker(url), 'message');
  const blob = (code: string): string => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const peer = async (): Promise<boolean> => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: [`turn:${out}?transport=tcp`, `turn:${out}`, `turns:${out}`], username: 'a', credential: 'b' }, { urls: `stun:${out}` }] });
    connection.createDataChannel('out');
    const candidates: string[] = [];
    connection.addEventListener('icecandidate', ({ candidate }) => { if (candidate !== null && candidate.candidate !== '') candidates.push(candidate.candidate); });
    await connection.setLocalDescription(await connection.createOffer());
    await new Promise((resolve) => { setTimeout(resolve, GIVE_UP_MS - 500); });
    connection.close();
    // Names that stand for this machine's own addresses lead nowhere; anything else was learned from outside.
    return candidates.some((candidate) => !/ typ host/.test(candidate));
  };
  const link = (fields: Readonly<Record<string, string>>): undefined => {
    const made = document.createElement('a');
    for (const [field, value] of Object.entries(fields)) made.setAttribute(field, value);
    document.body.append(made);
    made.click();
  };
  const form = (): undefined => {
    const made = document.createElement('form');
    Object.assign(made, { action: `http://${out}/form`, method: 'post' });
    document.body.append(made);
    made.submit();
  };
  const ways: Readonly<Record<string, () => unknown>> = {
    'fetch': () => fetch(`http://${out}/fetch`, { mode: 'no-cors' }),
    'a file': () => fetch('file:///etc/passwd'),
    'data as a page': () => fetch('data:text/plain,x'),
    'outside the app': () => fetch('/../../package.json').then(({ ok }) => ok),
    'outside the app, in code': () => fetch('/%2e%2e/%2e%2e/package.json').then(({ ok }) => ok),
    'request': () => { const request = new XMLHttpRequest(); const answer = told(request, 'load'); request.open('GET', `http://${out}/xhr`); request.send(); return answer; },
    'socket': () => told(new WebSocket(`ws://${out}/`), 'open'),
    'event source': () => told(new EventSource(`http://${out}/events`), 'open'),
    'image': () => element('img', { src: `http://${out}/img` }),
    'script': () => element('script', { src: `http://${out}/script` }),
    'script in the page': () => { const made = document.createElement('script'); made.textContent = 'window.wasRun = true'; document.body.append(made); return Reflect.has(window, 'wasRun'); },
    'style sheet': () => element('link', { rel: 'stylesheet', href: `http://${out}/css` }),
    'prefetch': () => element('link', { rel: 'prefetch', href: `http://${out}/prefetch` }),
    'preconnect': () => element('link', { rel: 'preconnect', href: `http://${out}/` }),
    'video': () => element('video', { src: `http://${out}/video`, autoplay: '' }),
    'frame': () => element('iframe', { src: `http://${out}/frame` }).then(() => undefined),
    'object': () => element('object', { data: `http://${out}/object` }),
    'webview': () => { const made = document.createElement('webview'); made.setAttribute('src', `http://${out}/webview`); document.body.append(made); return Reflect.get(made, 'loadURL'); },
    'style': () => { document.body.style.backgroundImage = `url(http://${out}/background)`; },
    'module': () => import(/* @vite-ignore */ `http://${out}/module.js`),
    'module of data': () => import(/* @vite-ignore */ `data:text/javascript,export default ${String(port)}`),
    'worker': () => worker(`http://${out}/worker.js`),
    'worker of a blob': () => worker(blob(`importScripts('http://${out}/import.js')`)),
    'worker of data': () => worker('data:text/javascript,postMessage(1)'),
    'service worker': () => navigator.serviceWorker.register(`http://${out}/sw.js`),
    'code': () => Reflect.construct(Function, ['return 1']),
    'peer': peer,
    'transport': () => { const transport: unknown = Reflect.construct(Reflect.get(window, 'WebTransport') as new () => object, [`https://${out}/`]); return Reflect.get(transport as object, 'ready') as unknown; },
    'beacon': () => { navigator.sendBeacon(`http://${out}/beacon`, 'x'); },
    'ping': () => link({ href: '#', ping: `http://${out}/ping` }),
    'download': () => link({ href: `http://${out}/download`, download: 'x' }),
    'new window by a link': () => link({ href: `http://${out}/blank`, target: '_blank' }),
    'new window': () => window.open(`http://${out}/open`),
    'form': form,
    'camera': () => navigator.mediaDevices.getUserMedia({ video: true }),
    'screen': () => navigator.mediaDevices.getDisplayMedia(),
    'place': () => new Promise((resolve, reject) => { navigator.geolocation.getCurrentPosition(resolve, reject); }),
    'notifications': async () => (await Notification.requestPermission()) === 'granted',
    'clipboard': () => navigator.clipboard.readText(),
    'usb': () => call('navigator.usb.requestDevice', { filters: [] }),
    'hid': async () => ((await (call('navigator.hid.requestDevice', { filters: [] }) as Promise<readonly unknown[]>)).length > 0),
    'serial': () => call('navigator.serial.requestPort'),
    'bluetooth': () => call('navigator.bluetooth.requestDevice', { acceptAllDevices: true }),
    'node': () => Reflect.get(window, 'require') ?? Reflect.get(window, 'process') ?? Reflect.get(window, 'module'),
    'a path through the bridge': () => call('host.folders.readFile', '/', 'etc/passwd'),
    'a program through the bridge': () => call('host.openExternal', 'file:///etc/passwd'),
    'a link without a click': () => call('host.openExternal', 'https://example.org/'),
  };
  const tried = await Promise.all(Object.entries(ways).map(async ([way, work]) => [way, await attempt(work)] as const));
  return Object.fromEntries(tried);
}
