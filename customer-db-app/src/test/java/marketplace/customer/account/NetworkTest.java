package marketplace.customer.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void whoHasAnIpv6SubnetIsOneSourceWhateverAddressHeTakes() {
        assertThat(Network.of("2001:db8:1:2::1")).isEqualTo(Network.of("2001:0DB8:1:2:ffff:1:2:3"));
        assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
    }

    @Test
    void eachIpv4AddressIsASourceOfItsOwn() {
        assertThat(Network.of("192.0.2.7")).isEqualTo("192.0.2.7").isNotEqualTo(Network.of("192.0.2.8"));
    }

    @Test
    void whatAProxyCallsItsClientsIsTakenAsItIs() {
        assertThat(Network.of("client:seven")).isEqualTo("client:seven");
    }
}
