package marketplace.buyer.purchase;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks for interrupted purchases from time to time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SettlementSchedule implements SchedulingConfigurer {

    private final Settlement settlement;
    private final SettlementProperties properties;

    SettlementSchedule(Settlement settlement, SettlementProperties properties) {
        this.settlement = settlement;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(settlement::settleAll, properties.interval());
    }
}
