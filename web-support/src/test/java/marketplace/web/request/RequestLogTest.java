package marketplace.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RequestLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("marketplace.request");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
        MDC.setContextMap(Map.of("traceId", "4bf92f3577b34da6a3ce929d0e0e4736", "userId", "17"));
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
        MDC.clear();
    }

    @Test
    void isOneLineForPeople() {
        RequestLog.write("GET", "/v1/items", 200, 3.2);

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("method=GET path=/v1/items status=200 millis=3.2 userId=17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash"})
    void hasAFieldForEachFactInAStructuredFormat(String format) {
        RequestLog.write("GET", "/v1/items", 200, 3.2);

        JsonNode line = JsonMapper.shared().readTree(encoder(format).encode(lines.list.getFirst()));
        assertThat(line.path("method").asString()).isEqualTo("GET");
        assertThat(line.path("path").asString()).isEqualTo("/v1/items");
        assertThat(line.path("status").asInt()).isEqualTo(200);
        assertThat(line.path("millis").asDouble()).isEqualTo(3.2);
        assertThat(line.path("userId").asString()).isEqualTo("17");
        assertThat(line.path("traceId").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    private StructuredLogEncoder encoder(String format) {
        logger.getLoggerContext().putObject(Environment.class.getName(), new MockEnvironment());
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(logger.getLoggerContext());
        encoder.setFormat(format);
        encoder.start();
        return encoder;
    }
}
