import dev.driftless.annotations.ConvertUsing;
import jakarta.persistence.*;
import java.util.UUID;

@Entity
class Page {
    @Id @ConvertUsing("cast(id as uuid)") UUID id;
    @ManyToOne @ConvertUsing("cast(next_id as uuid)") Page next;
}
