package app;

import jakarta.persistence.*;

import dev.driftless.annotations.ConvertUsing;

@Entity
public class Customer {
    @Id
    private Long id;

    @ConvertUsing("case score when 'one' then 1 end")
    private Integer score; // WARN table-rewrite
}
