package marketplace.customer.account;

import java.net.Inet6Address;
import java.util.Arrays;
import java.util.HexFormat;

/** The part of a network address that whoever uses it cannot choose freely. */
public final class Network {

    private static final int IPV6_SUBNET_BYTES = 8;

    private Network() {}

    /** Of an IPv6 address the first 64 bits, as the rest is the user's own (RFC 4291); any other address as it is. */
    public static String of(String address) {
        try {
            return address.indexOf(':') < 0
                    ? address
                    : subnet(Inet6Address.ofLiteral(address).getAddress());
        } catch (IllegalArgumentException noAddress) {
            return address; // a proxy in front may name its clients as it likes
        }
    }

    private static String subnet(byte[] address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address, IPV6_SUBNET_BYTES));
    }
}
