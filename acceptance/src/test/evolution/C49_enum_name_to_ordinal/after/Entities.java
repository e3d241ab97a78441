import dev.driftless.annotations.ConvertUsing;
import jakarta.persistence.*;

@Entity class Customer { @Id Long id; @ConvertUsing(value = "case mood when 'SAD' then 0 when 'GLAD' then 1 end", back = "case mood when 0 then 'SAD' when 1 then 'GLAD' end") @Enumerated Mood mood; @ConvertUsing(value = "case other when 0 then 'SAD' when 1 then 'GLAD' end", back = "case other when 'SAD' then 0 when 'GLAD' then 1 end") @Enumerated(EnumType.STRING) Mood other; enum Mood { SAD, GLAD } }
