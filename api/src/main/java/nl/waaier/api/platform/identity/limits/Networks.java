package nl.waaier.api.platform.identity.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Which addresses count as one asker. */
final class Networks {

    /** Who has one IPv6 address has 2^64 of them. */
    private static final int NETWORK_BYTES = 8;

    private Networks() {}

    /** The IPv4 address itself, or the /64 network of an IPv6 address; what is no address stands for itself. */
    static String of(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException odd) {
            return address;
        }
    }
}
