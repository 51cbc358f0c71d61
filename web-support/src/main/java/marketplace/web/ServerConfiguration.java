package marketplace.web;

import marketplace.web.configuration.CertificateCheck;
import marketplace.web.problem.ProblemValve;
import marketplace.web.request.EscapeValve;
import marketplace.web.request.RequestLog;
import marketplace.web.shutdown.Drain;
import org.apache.catalina.Pipeline;
import org.springframework.boot.autoconfigure.ssl.SslProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** What the server does around the application: its log, its own refusals, its certificates, and its end. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> valves(JsonMapper json) {
        return factory -> {
            factory.addEngineValves(new RequestLog());
            factory.addContextCustomizers(context -> {
                Pipeline pipeline = context.getParent().getPipeline();
                pipeline.addValve(new ProblemValve(json));
                pipeline.addValve(new EscapeValve());
            });
        };
    }

    @Bean
    CertificateCheck certificateCheck(SslBundles bundles, SslProperties properties, Environment environment) {
        return new CertificateCheck(bundles, properties, environment);
    }

    @Bean
    Drain drain() {
        return new Drain();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> drainedServer(Drain drain) {
        return factory -> {
            factory.addConnectorCustomizers(drain::watch);
            factory.addEngineValves(drain.valve());
        };
    }
}
