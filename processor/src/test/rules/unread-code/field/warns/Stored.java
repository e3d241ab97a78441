package app;

import jakarta.persistence.*;

import org.hibernate.type.descriptor.jdbc.IntegerJdbcType;

public class Stored extends IntegerJdbcType {
    @Override
    public int getJdbcTypeCode() {
        return Integer.getInteger("stored.code");
    }
}
