package marketplace.product;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that a store sends to its database, by whatever library; a batch counts once. */
class StatementCount implements BeanPostProcessor {

    private final AtomicInteger executed = new AtomicInteger();

    /** How many statements that takes. */
    int during(Runnable work) {
        int before = executed.get();
        work.run();
        return executed.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? counted(database) : bean;
    }

    private DataSource counted(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return counted(Connection.class, super.getConnection());
            }
        };
    }

    private <T> T counted(Class<T> type, T real) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (real instanceof Statement && method.getName().startsWith("execute")) {
                executed.incrementAndGet();
            }
            try {
                return counted(method.invoke(real, arguments));
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object counted(Object reply) {
        if (reply instanceof PreparedStatement statement) {
            return counted(PreparedStatement.class, statement);
        }
        return reply instanceof Statement statement ? counted(Statement.class, statement) : reply;
    }
}
