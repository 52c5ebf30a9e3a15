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

  // Documents that name addresses in every way that their readers know.
  const addressed = [
    `<base href="http://${name('base')}/"><link rel="stylesheet" href="http://${name('sheet')}/x.css">`,
    `<style>@import "http://${name('import')}/x.css"; p { background: url(http://${address}/x.png) }</style>`,
    `<script src="http://${name('script')}/x.js"></script><img src="http://${address}/x.png" srcset="http://${name('set')}/x.png 2x">`,
    `<iframe src="http://${name('frame')}/"></iframe><object data="http://${address}/"></object><video src="http://${name('film')}/x"></video>`,
    `<p>A text that is read, with a <a href="http://${name('link')}/" ping="http://${name('ping')}/">link</a>.</p>`,
  ].join('');
  const typed = `<!DOCTYPE html PUBLIC "x" "http://${name('dtd')}/x.dtd" [<!ENTITY e SYSTEM "http://${address}/e">]>`;
  const bytes = (text) => new TextEncoder().encode(text);
  const documents = [
    ['readPasted', { html: addressed, text: '' }],
    [
      'readDocument',
      { name: 'a.html', bytes: bytes(`${typed}<html><body><article>${addressed}&e;</article></body></html>`) },
    ],
    ['readDocument', { name: 'a.md', bytes: bytes(`![x](http://${name('markdown')}/x.png) ${addressed}`) }],
    [
      'readDocument',
      {
        name: 'a.mhtml',
        bytes: bytes(
          `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Location: http://${name('part')}/\r\n\r\n<html><body>${addressed}</body></html>\r\n--x\r\nContent-Type: message/external-body; access-type=URL; URL="http://${address}/"\r\n\r\n\r\n--x--\r\n`,
        ),
      },
    ],
    [
      'readDocument',
      {
        name: 'a.pdf',
        bytes: bytes(
          `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(http://${name('pdf')}/)>>>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents 4 0 R>>endobj\n4 0 obj<</Length 45>>stream\nBT /F 9 Tf 9 9 Td (A text that is read.) Tj ET\nendstream\nendobj\n5 0 obj<</F<</FS/URL/F(http://${address}/)>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
        ),
      },
    ],
  ];

  const readAll = async () => {
    let read = 0;
    for (const [call, request] of documents) {
      const answer = await window.claimsort?.invoke(call, request).catch(() => null);
      if (answer?.value?.outcome?.ok === true) read += 1;
    }
    return read;
  };

  const run = async () => {
    const [read] = await Promise.all([readAll(), ...ways.map(attempt)]);
    // What Chromium puts off it does within seconds.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    // Told in the one place that lasts and that a page can reach: the store.
    const told = `${String(tried)} ways tried, ${String(read)} documents read`;
    await window.claimsort?.invoke('createProfile', { profile: crypto.randomUUID(), name: told });
    document.title = told;
    location.href = `http://${name('location')}/`;
    location.href = `http://${address}/`;
  };
  setTimeout(() => void run(), 500);
}
