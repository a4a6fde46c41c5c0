form-number-unlikely = Please write how many years: a number from 0 to { $most }, for example 10. A year like 2010 is not what I need here.
