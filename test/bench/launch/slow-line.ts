import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A TCP proxy on loopback that behaves like a long line. Bandwidth is not limited. */
export interface SlowLine {
  port: number;
  /** Milliseconds there and back, for connections from now on. */
  setRoundTrip(ms: number): void;
  close(): void;
}

const segment = 1460;
/** RFC 6928: ten segments leave before the first acknowledgement. */
const firstWindow = 10 * segment;

/**
 * Starts a line to a port of this machine: half a round trip each way, one for the handshake, and slow start (the window
 * grows by what was acknowledged, so it doubles with every round trip). Bytes stay in order.
 */
export async function slowLine(port: number): Promise<SlowLine> {
  let roundTrip = 0;
  const open = new Set<Socket>();
  const server = createServer({ noDelay: true, allowHalfOpen: true }, near => {
    const far = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    carry(near, far, roundTrip, Date.now() + roundTrip);
    carry(far, near, roundTrip, 0);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    setRoundTrip: ms => {
      roundTrip = ms;
    },
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

/** Carries one direction. Nothing leaves before `opensAt`, when the handshake is through. */
function carry(from: Socket, to: Socket, roundTrip: number, opensAt: number): void {
  const waiting: Buffer[] = [];
  let ended = false;
  let room = firstWindow;
  const send = () => {
    while (room > 0 && waiting[0]) {
      const piece = waiting[0].subarray(0, room);
      if (piece.length === waiting[0].length) waiting.shift();
      else waiting[0] = waiting[0].subarray(piece.length);
      room -= piece.length;
      setTimeout(() => to.writable && to.write(piece), roundTrip / 2);
      setTimeout(() => {
        room += 2 * piece.length;
        send();
      }, roundTrip);
    }
    if (ended && waiting.length === 0) setTimeout(() => to.end(), roundTrip / 2);
  };
  const take = () => {
    const early = opensAt - Date.now();
    if (early > 0) setTimeout(send, early);
    else send();
  };
  from.on('data', bytes => {
    waiting.push(bytes);
    take();
  });
  from.on('end', () => {
    ended = true;
    take();
  });
}
