package io.wirewatch.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Optional;
import javax.net.SocketFactory;

/**
 * Makes sockets that look at the address which they are about to connect to. This is the gate:
 * whatever a URL, a name server or a redirect said, no packet leaves for an address that the policy
 * refuses.
 */
final class GuardedSocketFactory extends SocketFactory {

  private final AddressPolicy policy;

  GuardedSocketFactory(AddressPolicy policy) {
    this.policy = policy;
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket(policy);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  private Socket connected(InetSocketAddress address) throws IOException {
    Socket socket = createSocket();
    try {
      socket.connect(address);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static final class GuardedSocket extends Socket {

    private final AddressPolicy policy;

    GuardedSocket(AddressPolicy policy) {
      super(Proxy.NO_PROXY); // A SOCKS proxy of the JDK's settings would connect for us, unchecked.
      this.policy = policy;
    }

    /** {@link Socket#connect(SocketAddress)} comes through here as well. */
    @Override
    public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
      if (!(endpoint instanceof InetSocketAddress internet) || internet.isUnresolved()) {
        throw StoppedException.refused("address", endpoint + " is no resolved Internet address");
      }
      Optional<String> refusal = policy.refusal(internet.getAddress());
      if (refusal.isPresent()) {
        throw StoppedException.refused("address", refusal.get());
      }
      super.connect(endpoint, timeoutMillis);
    }
  }
}
